import threading
s = threading.BoundedSemaphore(2)
try:
    s.release()
except ValueError as e:
    print(e)
s.acquire()
s.acquire()
s.release()
try:
    s.release(2)
except ValueError as e:
    print(e)
s.release()
print(s.acquire(False), s.acquire(False), s.acquire(False))
s.release(2)
try:
    s.release()
except ValueError as e:
    print(e)
for n in [0, -1]:
    try:
        s.release(n)
    except ValueError as e:
        print(e)
