import threading
lock = threading.RLock()
def work():
    with lock:
        lock.release()
        raise ValueError("inside")
try:
    work()
except RuntimeError as e:
    print(e, "after", repr(e.__context__))
