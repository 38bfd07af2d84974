import queue
q = queue.Queue()
for item in ["a", None, 3]:
    print(q.put(item), q.qsize(), q.empty(), q.full())
print([q.get() for _ in range(3)], q.qsize(), q.empty())
