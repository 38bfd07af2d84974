import threading
barrier = threading.Barrier(3)
indices = []
def work():
    indices.append(barrier.wait())
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(indices), barrier.n_waiting, barrier.parties, barrier.broken)
