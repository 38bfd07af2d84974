import threading
s = threading.Semaphore(0)
for n in [0, -1]:
    try:
        s.release(n)
    except ValueError as e:
        print(e)
s.release(2)
s.release(n=1)
print([s.acquire(blocking=False) for _ in range(4)])
