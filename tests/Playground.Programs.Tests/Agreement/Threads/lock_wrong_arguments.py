import threading
lock = threading.Lock()
attempts = [
    lambda: lock.acquire(1, 2, 3),
    lambda: lock.acquire(block=True),
    lambda: lock.acquire("yes"),
    lambda: lock.release(1),
    lambda: lock.locked(1),
    lambda: threading.Lock(1),
    lambda: lock.unlock(),
]
for attempt in attempts:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
