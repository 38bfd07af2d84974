import threading
c = threading.Condition()
attempts = [
    lambda: threading.Condition(1, 2),
    lambda: threading.Condition(5),
    lambda: threading.Condition(mutex=None),
    lambda: c.wait(1, 2),
    lambda: c.wait_for(),
    lambda: c.notify(1, 2),
    lambda: c.notify_all(1),
    lambda: c.acquire(1, 2, 3),
    lambda: c.set(),
]
for attempt in attempts:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
with c:
    for attempt in [lambda: c.wait("1"), lambda: c.notify("1"), lambda: c.wait_for(5)]:
        try:
            print(attempt())
        except TypeError as e:
            print(e)
