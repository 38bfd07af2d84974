import threading
go = threading.Event()
t = threading.Thread(target=go.wait)
print(t.daemon)
t.daemon = True
print(t.daemon)
t.daemon = 0
print(t.daemon, threading.main_thread().daemon)
t.start()
try:
    t.daemon = True
except RuntimeError as e:
    print(e)
go.set()
t.join()
try:
    t.daemon = True
except RuntimeError as e:
    print(e)
print(threading.Thread(daemon=True).daemon, threading.Thread(daemon=None).daemon)
