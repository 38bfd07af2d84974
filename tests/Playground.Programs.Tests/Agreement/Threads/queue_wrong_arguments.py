import queue
q = queue.Queue()
attempts = [
    lambda: queue.Queue(1, 2),
    lambda: queue.Queue(size=1),
    lambda: q.put(),
    lambda: q.put(1, 2, 3, 4),
    lambda: q.get(1, 2, 3),
    lambda: q.get(wait=1),
    lambda: q.put_nowait(),
    lambda: q.get_nowait(1),
    lambda: q.task_done(1),
    lambda: q.join(1),
    lambda: q.qsize(1),
    lambda: q.pop(),
    lambda: len(q),
]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
