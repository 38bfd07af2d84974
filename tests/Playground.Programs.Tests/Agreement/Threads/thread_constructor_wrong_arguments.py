import threading
attempts = [
    lambda: threading.Thread(foo=1),
    lambda: threading.Thread(print),
    lambda: threading.Thread(1, 2, 3, 4, 5, 6),
    lambda: threading.Thread(group=0),
]
for attempt in attempts:
    try:
        attempt()
    except BaseException as e:
        print(type(e).__name__, e)
t = threading.Thread(None, print, "Third", ("positional", 1))
print(t.name)
t.start()
t.join()
