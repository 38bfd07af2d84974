import threading
changed = threading.Condition()
items, got = [], []
def consume():
    with changed:
        while not items:
            changed.wait()
        got.append(items.pop(0))
def produce():
    for item in (1, 2):
        with changed:
            items.append(item)
            changed.notify()
a = threading.Thread(target=consume)
b = threading.Thread(target=consume)
c = threading.Thread(target=produce)
a.start()
b.start()
c.start()
