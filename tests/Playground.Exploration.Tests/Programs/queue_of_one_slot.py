import queue, threading
q = queue.Queue(maxsize=1)
got = []
def produce(item):
    q.put(item)
def consume():
    for _ in range(2):
        got.append(q.get())
a = threading.Thread(target=produce, args=(1,))
b = threading.Thread(target=produce, args=(2,))
c = threading.Thread(target=consume)
a.start()
b.start()
c.start()
