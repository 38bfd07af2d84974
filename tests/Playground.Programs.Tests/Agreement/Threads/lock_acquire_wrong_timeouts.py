import threading
lock = threading.Lock()
attempts = [
    lambda: lock.acquire(False, 1),
    lambda: lock.acquire(blocking=False, timeout=0),
    lambda: lock.acquire(timeout=-2),
    lambda: lock.acquire(True, -0.5),
    lambda: lock.acquire(timeout=1e20),
    lambda: lock.acquire(timeout="1"),
    lambda: lock.acquire(timeout=None),
]
for attempt in attempts:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
print(lock.locked())
print(lock.acquire(False, -1))
