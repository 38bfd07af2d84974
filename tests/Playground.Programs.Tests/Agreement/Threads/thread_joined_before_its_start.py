import threading
t = threading.Thread(target=print, args=("ran",))
try:
    t.join()
except RuntimeError as e:
    print(e)
try:
    t.join(timeout=1)
except RuntimeError as e:
    print(e)
t.start()
t.join()
t.join()
t.join(0)
print(t.is_alive())
