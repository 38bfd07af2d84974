import threading
t = threading.Thread(target=print, args=("ran",))
attempts = [
    lambda: t.start(1),
    lambda: t.is_alive(1),
    lambda: t.join(1, 2),
    lambda: t.run(3),
    lambda: t.ident(),
    lambda: t.stop(),
    lambda: t.name(),
]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
t.start()
for attempt in [lambda: t.join("soon"), lambda: t.join(wait=1)]:
    try:
        attempt()
    except TypeError as e:
        print(e)
t.join(timeout=5)
