import threading
lock = threading.RLock()
done = 0
def inner():
    global done
    with lock:
        done += 1
def outer():
    with lock:
        inner()
a = threading.Thread(target=outer)
b = threading.Thread(target=inner)
a.start()
b.start()
