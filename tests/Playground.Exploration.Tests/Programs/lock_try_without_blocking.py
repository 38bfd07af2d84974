import threading
lock = threading.Lock()
entered = refused = 0
def attempt():
    global entered, refused
    if lock.acquire(blocking=False):
        entered += 1
        lock.release()
    else:
        refused += 1
a = threading.Thread(target=attempt)
b = threading.Thread(target=attempt)
a.start()
b.start()
