# Two threads add to one counter: find an order in which one of the two additions is lost.
import threading

counter = 0


def add():
    global counter
    counter += 1  # reads, adds, writes: the other thread can come in between


a = threading.Thread(target=add)
b = threading.Thread(target=add)
a.start()
b.start()
a.join()
b.join()
print(f"The counter is {counter}")
