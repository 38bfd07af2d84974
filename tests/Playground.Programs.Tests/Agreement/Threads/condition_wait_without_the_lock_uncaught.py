import threading
ready = threading.Condition()
def work():
    ready.wait()
work()
