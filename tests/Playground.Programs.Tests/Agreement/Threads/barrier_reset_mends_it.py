import threading
barrier = threading.Barrier(2)
barrier.abort()
print(barrier.broken, barrier.reset(), barrier.broken)
indices = []
t = threading.Thread(target=lambda: indices.append(barrier.wait()))
t.start()
indices.append(barrier.wait())
t.join()
print(sorted(indices))
