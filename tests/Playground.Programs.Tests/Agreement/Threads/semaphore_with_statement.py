import threading
s = threading.Semaphore(2)
with s:
    with s:
        print("full", s.acquire(blocking=False))
    print("room", s.acquire(blocking=False))
    s.release()
with s as value:
    print(value)
try:
    with s:
        raise RuntimeError("out")
except RuntimeError as e:
    print(e)
print([s.acquire(blocking=False) for _ in range(3)])
