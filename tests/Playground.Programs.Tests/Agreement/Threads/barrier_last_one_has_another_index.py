import threading, time
barrier = threading.Barrier(3)
indices = {}
def work(name):
    indices[name] = barrier.wait()
threads = []
for n, name in enumerate("abc"):
    t = threading.Thread(target=work, args=(name,))
    threads.append(t)
    t.start()
    while n < 2 and barrier.n_waiting <= n:
        time.sleep(0.001)
for t in threads:
    t.join()
print(sorted(indices.items()))
