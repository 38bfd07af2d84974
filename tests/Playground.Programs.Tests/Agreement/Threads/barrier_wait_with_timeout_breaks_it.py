import threading
barrier = threading.Barrier(2)
for timeout in [0.01, 0.01]:
    try:
        barrier.wait(timeout)
    except threading.BrokenBarrierError:
        print("nobody came", barrier.broken, barrier.n_waiting)
barrier.reset()
try:
    barrier.wait(timeout=0)
except threading.BrokenBarrierError:
    print("no time", barrier.broken)
