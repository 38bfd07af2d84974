import threading
def collect(item, items=[]):
    items.append(item)
    print(items)
for n in range(3):
    t = threading.Thread(target=collect, args=(n,))
    t.start()
    t.join()
