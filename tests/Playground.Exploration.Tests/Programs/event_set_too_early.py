import threading
ready = threading.Event()
data = None
seen = None
def write():
    global data
    ready.set()
    data = 42
def read():
    global seen
    ready.wait()
    seen = data
a = threading.Thread(target=read)
b = threading.Thread(target=write)
a.start()
b.start()
