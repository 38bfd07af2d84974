import threading
started, go = threading.Event(), threading.Event()
def work():
    started.set()
    go.wait()
t = threading.Thread(target=work)
print(t.is_alive())
t.start()
started.wait()
print(t.is_alive())
go.set()
t.join()
print(t.is_alive(), threading.main_thread().is_alive())
