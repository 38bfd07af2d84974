import threading
def inner(items):
    return items[3]
def outer(items):
    return inner(items) + 1
t = threading.Thread(target=outer, args=([1, 2],))
t.start()
t.join()
print("after")
