import threading
t = threading.Timer(0.01, print, ["ran", 1], {"sep": "-"})
print(t.is_alive(), t.daemon, isinstance(t, threading.Thread), t.name)
t.start()
t.join()
print(t.is_alive())
late = threading.Timer(0, print, args=("at once",))
late.start()
late.join()
