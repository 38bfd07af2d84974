import threading
lock, room = threading.Lock(), threading.Lock()
readers = 0
x = y = 0
seen = None
def read():
    global readers, seen
    with lock:
        readers += 1
        if readers == 1:
            room.acquire()
    seen = (x, y)
    with lock:
        readers -= 1
        if readers == 0:
            room.release()
def write():
    global x, y
    with room:
        x = 1
        y = 1
a = threading.Thread(target=read)
b = threading.Thread(target=write)
a.start()
b.start()
