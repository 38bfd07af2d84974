import threading
s = threading.Semaphore(1)
attempts = [
    lambda: threading.Semaphore(1, 2),
    lambda: threading.Semaphore(count=1),
    lambda: threading.Semaphore("1"),
    lambda: threading.Semaphore(None),
    lambda: s.acquire(1, 2, 3),
    lambda: s.acquire(block=False),
    lambda: s.release(1, 2),
    lambda: s.release(count=2),
    lambda: s.release("2"),
    lambda: s.locked(),
]
for attempt in attempts:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
