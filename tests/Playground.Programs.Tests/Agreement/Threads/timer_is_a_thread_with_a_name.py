import threading
def ring():
    print(threading.current_thread().name, threading.current_thread() is t)
t = threading.Timer(0.001, ring)
t.name = "Alarm"
t.daemon = True
t.start()
t.join(10)
print(t.is_alive(), t.interval)
