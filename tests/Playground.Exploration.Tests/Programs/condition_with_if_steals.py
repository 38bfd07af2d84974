import threading
c = threading.Condition()
items, got = [], []
def consume(name):
    with c:
        if not items:
            c.wait()
        got.append((name, items.pop()))
def produce():
    for item in (1, 2):
        with c:
            items.append(item)
            c.notify()
a = threading.Thread(target=consume, args=("x",))
b = threading.Thread(target=consume, args=("y",))
c = threading.Thread(target=produce)
a.start()
b.start()
c.start()
