import threading
c = threading.Condition()
items, got = [], []
def consume():
    while True:
        with c:
            c.wait_for(lambda: items)
            item = items.pop(0)
        if item is None:
            return
        got.append(item)
t = threading.Thread(target=consume)
t.start()
for item in ["a", "b", "c", None]:
    with c:
        items.append(item)
        c.notify()
t.join()
print(got, items)
