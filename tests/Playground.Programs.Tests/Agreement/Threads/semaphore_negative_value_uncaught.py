import threading
def make(n):
    return threading.Semaphore(n)
make(1)
make(-1)
