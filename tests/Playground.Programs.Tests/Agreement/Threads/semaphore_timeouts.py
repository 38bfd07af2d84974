import threading
s = threading.Semaphore(1)
print(s.acquire(timeout=0.01), s.acquire(timeout=0.01), s.acquire(True, 0.005), s.acquire(timeout=0))
print(s.acquire(timeout=-1))
for attempt in [lambda: s.acquire(False, 1), lambda: s.acquire(blocking=False, timeout=0.5)]:
    try:
        attempt()
    except ValueError as e:
        print(e)
print(s.acquire(blocking=False, timeout=None))
