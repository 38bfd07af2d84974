import threading
counter = 0
def add():
    global counter
    counter += 1
a = threading.Thread(target=add)
b = threading.Thread(target=add)
a.start()
b.start()
