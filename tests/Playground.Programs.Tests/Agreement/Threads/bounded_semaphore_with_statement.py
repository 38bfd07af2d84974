import threading
s = threading.BoundedSemaphore()
with s:
    print(s.acquire(timeout=0.01))
print(s.acquire(timeout=0.01))
s.release()
print(isinstance(s, threading.Semaphore), issubclass(threading.BoundedSemaphore, threading.Semaphore))
