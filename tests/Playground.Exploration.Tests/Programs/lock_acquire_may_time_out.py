import threading
lock = threading.Lock()
entered = gave_up = 0
def visit():
    global entered
    with lock:
        entered += 1
def try_to_visit():
    global entered, gave_up
    if lock.acquire(timeout=0.01):
        entered += 1
        lock.release()
    else:
        gave_up += 1
a = threading.Thread(target=visit)
b = threading.Thread(target=try_to_visit)
a.start()
b.start()
