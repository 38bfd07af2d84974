import threading
lock = threading.Lock()
def leave():
    lock.release()
print("before")
leave()
