import queue
q = queue.PriorityQueue()
q.put((1, {"a": 1}))
q.put((2, {"b": 2}))
print(q.get())
q.put((2, {"c": 3}))
