import queue, threading
q = queue.Queue()
got = []
def produce():
    for item in (1, 2):
        q.put(item)
def consume():
    for _ in range(2):
        got.append(q.get())
a = threading.Thread(target=produce)
b = threading.Thread(target=consume)
a.start()
b.start()
