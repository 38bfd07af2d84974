import threading
counter = 0
lock = threading.Lock()
def add():
    global counter
    for _ in range(2):
        with lock:
            counter += 1
a = threading.Thread(target=add)
b = threading.Thread(target=add)
a.start()
b.start()
