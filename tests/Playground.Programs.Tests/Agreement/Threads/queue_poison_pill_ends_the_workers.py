import queue, threading
q, results = queue.Queue(maxsize=2), queue.Queue()
def work():
    while (item := q.get()) is not None:
        results.put(item * 10)
    results.put(None)
workers = [threading.Thread(target=work) for _ in range(3)]
for w in workers:
    w.start()
for n in range(8):
    q.put(n)
for _ in workers:
    q.put(None)
for w in workers:
    w.join()
got = [results.get() for _ in range(results.qsize())]
print(sorted(x for x in got if x is not None), got.count(None))
