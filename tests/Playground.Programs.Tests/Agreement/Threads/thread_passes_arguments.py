import threading
def show(a, b=2, *rest, c=3, **others):
    print(a, b, rest, c, others)
for t in [
    threading.Thread(target=show, args=(1,)),
    threading.Thread(target=show, args=[1, 5]),
    threading.Thread(target=show, args=(1, 2, 3, 4), kwargs={"c": 9}),
    threading.Thread(target=show, kwargs={"a": 7, "z": 8}),
    threading.Thread(target=show, args="xy"),
    threading.Thread(target=show, args=range(4)),
]:
    t.start()
    t.join()
