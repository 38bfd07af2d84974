# ends: done
from threading import Lock

locks = [Lock() for _ in range(10_000)]
for lock in locks:
    lock.acquire()
for lock in locks:
    lock.release()
print("done")
