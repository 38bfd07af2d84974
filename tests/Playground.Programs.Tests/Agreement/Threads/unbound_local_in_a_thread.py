import threading
lock = threading.Lock()
total = 0
def deposit():
    with lock:
        total += 10
t = threading.Thread(target=deposit)
t.start()
t.join()
print(total, lock.locked())
