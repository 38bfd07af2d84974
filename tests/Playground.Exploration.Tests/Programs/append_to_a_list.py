import threading
items = []
def append(n):
    items.append(n)
a = threading.Thread(target=append, args=(0,))
b = threading.Thread(target=append, args=(1,))
c = threading.Thread(target=append, args=(2,))
a.start()
b.start()
c.start()
