import threading
c = threading.Condition()
items, got = [], []
def consume():
    with c:
        while not items:
            c.wait()
        got.append(items.pop(0))
def produce():
    for item in (1, 2):
        with c:
            items.append(item)
            c.notify()
a = threading.Thread(target=consume)
b = threading.Thread(target=consume)
c = threading.Thread(target=produce)
a.start()
b.start()
c.start()
