import threading
e = threading.Event()
for attempt in [lambda: e.acquire(), lambda: e.notify(), lambda: e()]:
    try:
        attempt()
    except Exception as x:
        print(type(x).__name__, x)
try:
    with e:
        pass
except TypeError as x:
    print(x)
if e:
    print("an event is always true, set or not")
