import threading
lock = threading.Lock()
print(lock.locked())
print(lock.acquire(), lock.locked())
print(lock.release(), lock.locked())
print(lock.acquire(True), lock.acquire(False))
lock.release()
print(lock.acquire(blocking=False), lock.locked())
