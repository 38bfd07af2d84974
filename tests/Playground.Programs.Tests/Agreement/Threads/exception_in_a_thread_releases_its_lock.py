import threading
lock = threading.Lock()
def work():
    with lock:
        assert lock.locked(), "held"
        assert not lock.locked(), "not held"
t = threading.Thread(target=work)
t.start()
t.join()
print(lock.locked())
