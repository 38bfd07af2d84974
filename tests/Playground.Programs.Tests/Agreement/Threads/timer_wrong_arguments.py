import threading
attempts = [
    lambda: threading.Timer(),
    lambda: threading.Timer(1),
    lambda: threading.Timer(1, print, [], {}, 5),
    lambda: threading.Timer(1, print, name="x"),
    lambda: threading.Timer(1, print).cancel(1),
]
for attempt in attempts:
    try:
        attempt()
    except TypeError as e:
        print(e)
t = threading.Timer(0, print)
t.start()
t.join()
try:
    t.start()
except RuntimeError as e:
    print(e)
