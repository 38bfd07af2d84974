import threading
lock = threading.RLock()
results = []
def wait_for_it():
    results.append(lock.acquire(timeout=0.01))
with lock:
    t = threading.Thread(target=wait_for_it)
    t.start()
    t.join()
    results.append(lock.acquire(timeout=0.01))
    lock.release()
print(results)
