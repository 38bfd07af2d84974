import threading
lock = threading.RLock()
attempts = [
    lambda: lock.acquire(False, 1),
    lambda: lock.acquire(timeout=-5),
    lambda: lock.acquire(1, 2, 3),
    lambda: lock.acquire(wait=True),
    lambda: lock.release(1),
    lambda: lock.locked(),
]
for attempt in attempts:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
print(lock.acquire(timeout=0), lock.acquire(True, 1.5), lock.acquire(False))
