import threading
barrier = threading.Barrier(1)
print(barrier.wait(), barrier.wait(timeout=1), barrier.wait(0), barrier.n_waiting)
