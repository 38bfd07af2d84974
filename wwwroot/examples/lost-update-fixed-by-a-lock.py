# The same counter under a lock: look for an order that still loses an addition, then take the lock away from one thread.
import threading

counter = 0
lock = threading.Lock()


def add():
    global counter
    with lock:
        counter += 1


a = threading.Thread(target=add)
b = threading.Thread(target=add)
a.start()
b.start()
a.join()
b.join()
print(f"The counter is {counter}")
