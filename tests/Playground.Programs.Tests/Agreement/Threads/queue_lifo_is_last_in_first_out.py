import queue
q = queue.LifoQueue(maxsize=3)
for n in range(3):
    q.put(n)
print(q.full(), [q.get_nowait() for _ in range(3)], q.empty())
try:
    q.get_nowait()
except queue.Empty:
    print("empty")
