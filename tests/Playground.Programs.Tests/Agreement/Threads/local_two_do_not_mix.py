import threading
a, b = threading.local(), threading.local()
a.x, b.x = 1, 2
shared = []
a.items = shared
def work():
    a.x = 9
    a.items = shared
    a.items.append("from a thread")
t = threading.Thread(target=work)
t.start()
t.join()
print(a.x, b.x, a.items)
