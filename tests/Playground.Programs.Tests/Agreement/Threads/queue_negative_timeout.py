import queue
q = queue.Queue(1)
try:
    q.get(timeout=-1)
except ValueError as e:
    print(e)
q.put(1)
try:
    q.put(2, True, -0.5)
except ValueError as e:
    print(e)
print(queue.Queue(-5).full(), queue.Queue(0).full())
