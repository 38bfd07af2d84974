import threading
lock = threading.RLock()
print(lock.acquire(), lock.acquire(), lock.acquire(blocking=False))
lock.release()
lock.release()
print(lock.release())
try:
    lock.release()
except RuntimeError as e:
    print(e)
with lock:
    with lock:
        with lock:
            print("three deep")
def countdown(n):
    with lock:
        return [n] if n == 0 else [n] + countdown(n - 1)
print(countdown(4))
