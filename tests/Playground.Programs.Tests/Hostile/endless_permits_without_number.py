# ends: done
from threading import Semaphore, Thread

s = Semaphore(0)
waiting = [Thread(target=s.acquire) for _ in range(3)]
for t in waiting:
    t.start()
s.release(10 ** 30)
s.release(n=10 ** 30)
for t in waiting:
    t.join()
assert s.acquire(blocking=False)
print("done")
