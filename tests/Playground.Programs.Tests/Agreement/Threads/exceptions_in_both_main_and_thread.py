import threading
def work():
    raise ValueError("thread")
t = threading.Thread(target=work)
t.start()
t.join()
raise KeyError("main")
