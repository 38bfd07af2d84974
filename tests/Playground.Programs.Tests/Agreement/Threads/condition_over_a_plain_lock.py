import threading
lock = threading.Lock()
c = threading.Condition(lock)
with c:
    print(lock.locked(), c.acquire(blocking=False), c.acquire(timeout=0.01))
print(lock.locked())
with lock:
    print(c.wait(timeout=0.01), lock.locked())
    c.notify()
print(c.acquire(), lock.locked(), c.release(), lock.locked())
