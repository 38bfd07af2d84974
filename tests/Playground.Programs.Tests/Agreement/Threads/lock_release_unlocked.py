import threading
lock = threading.Lock()
try:
    lock.release()
except RuntimeError as e:
    print(type(e).__name__, e)
with lock:
    pass
try:
    lock.release()
except threading.ThreadError as e:
    print(type(e) is RuntimeError, e)
print(lock.locked())
