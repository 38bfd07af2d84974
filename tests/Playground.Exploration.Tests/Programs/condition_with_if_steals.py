import threading
changed = threading.Condition()
items, got = [], []
def consume(name):
    with changed:
        if not items:
            changed.wait()
        got.append((name, items.pop()))
def produce():
    for item in (1, 2):
        with changed:
            items.append(item)
            changed.notify()
a = threading.Thread(target=consume, args=("x",))
b = threading.Thread(target=consume, args=("y",))
c = threading.Thread(target=produce)
a.start()
b.start()
c.start()
