import queue
q = queue.Queue(2)
q.put(1)
q.put_nowait(2)
print(q.full(), q.maxsize)
for attempt in [
    lambda: q.put_nowait(3),
    lambda: q.put(3, False),
    lambda: q.put(3, block=False, timeout=-1),
    lambda: q.put(3, timeout=0.01),
    lambda: q.put(3, True, 0),
]:
    try:
        attempt()
    except queue.Full as e:
        print(type(e).__name__, repr(str(e)), e.args)
print(q.get(), q.get(timeout=1))
for attempt in [lambda: q.get_nowait(), lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: q.get(block=True, timeout=0)]:
    try:
        attempt()
    except queue.Empty as e:
        print(type(e).__name__, repr(str(e)), isinstance(e, Exception))
