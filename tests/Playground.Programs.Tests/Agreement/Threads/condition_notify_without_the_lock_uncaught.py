import threading
ready = threading.Condition(threading.Lock())
def tell():
    ready.notify()
t = threading.Thread(target=tell)
t.start()
t.join()
tell()
