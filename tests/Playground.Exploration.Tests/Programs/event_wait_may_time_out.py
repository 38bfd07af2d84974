import threading
ready = threading.Event()
in_time = None
def wait():
    global in_time
    in_time = ready.wait(timeout=0.01)
def tell():
    ready.set()
a = threading.Thread(target=wait)
b = threading.Thread(target=tell)
a.start()
b.start()
