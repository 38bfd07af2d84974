import threading
t = threading.Thread(target=print, args=("once",))
t.start()
t.join()
try:
    t.start()
except RuntimeError as e:
    print(e)
print(t.is_alive())
