import threading
counter = 0
lock = threading.Lock()
def careful():
    global counter
    with lock:
        counter += 1
def careless():
    global counter
    counter += 1
a = threading.Thread(target=careful)
b = threading.Thread(target=careless)
a.start()
b.start()
