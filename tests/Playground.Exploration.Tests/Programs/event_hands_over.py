import threading
ready = threading.Event()
data = None
seen = None
def write():
    global data
    data = 42
    ready.set()
def read():
    global seen
    ready.wait()
    seen = data
a = threading.Thread(target=read)
b = threading.Thread(target=write)
a.start()
b.start()
