import threading
e = threading.Event()
attempts = [
    lambda: threading.Event(True),
    lambda: e.set(1),
    lambda: e.clear(1),
    lambda: e.is_set(1),
    lambda: e.wait(1, 2),
    lambda: e.wait(seconds=1),
    lambda: e.wait("soon"),
]
for attempt in attempts:
    try:
        attempt()
    except TypeError as x:
        print(x)
