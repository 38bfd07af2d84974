import queue
q = queue.Queue(maxsize=1)
q.put("first")
q.put_nowait("second")
