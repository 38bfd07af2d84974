# A wake-up says that something changed, not that it is still there: find how a consumer finds nothing, then write while for if.
import threading

changed = threading.Condition()
items = []


def consume():
    with changed:
        if not items:
            changed.wait()
        print(f"took {items.pop()}")


def produce():
    for item in ("apple", "pear"):
        with changed:
            items.append(item)
            changed.notify()


a = threading.Thread(target=consume, name="Consumer-1")
b = threading.Thread(target=consume, name="Consumer-2")
c = threading.Thread(target=produce, name="Producer")
a.start()
b.start()
c.start()
