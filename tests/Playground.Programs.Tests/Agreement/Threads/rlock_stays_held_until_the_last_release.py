import threading
lock = threading.RLock()
seen = []
def look():
    got = lock.acquire(blocking=False)
    seen.append(got)
    if got:
        lock.release()
def ask():
    t = threading.Thread(target=look)
    t.start()
    t.join()
lock.acquire()
lock.acquire()
ask()
lock.release()
ask()
lock.release()
ask()
print(seen)
