import queue
q = queue.Queue()
values = [None, [], {}, (1,), "text", 1.5, len, queue.Queue, False]
for value in values:
    q.put(value)
print(all(q.get() is value for value in values))
inner = queue.Queue()
q.put(inner)
q.get().put("inside")
print(inner.get())
