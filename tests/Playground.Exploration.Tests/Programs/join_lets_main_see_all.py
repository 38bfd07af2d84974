import threading
counter = 0
seen = None
def add():
    global counter
    counter += 1
a = threading.Thread(target=add)
b = threading.Thread(target=add)
a.start()
b.start()
a.join()
seen = counter
b.join()
counter += 10
