import queue, threading
q = queue.Queue()
got = []
def get():
    got.append(q.get(timeout=30))
threads = [threading.Thread(target=get) for _ in range(3)]
for t in threads:
    t.start()
for item in "xyz":
    q.put(item)
for t in threads:
    t.join()
print(sorted(got), q.empty())
