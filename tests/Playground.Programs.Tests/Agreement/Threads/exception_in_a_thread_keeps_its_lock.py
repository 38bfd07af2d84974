import threading
lock = threading.Lock()
def work():
    lock.acquire()
    raise RuntimeError("forgot to release")
t = threading.Thread(target=work)
t.start()
t.join()
print(lock.locked(), lock.acquire(timeout=0.01))
