import threading
lock = threading.Lock()
def work():
    with lock:
        lock.release()
        print("released by hand")
t = threading.Thread(target=work)
t.start()
t.join()
print(lock.locked())
