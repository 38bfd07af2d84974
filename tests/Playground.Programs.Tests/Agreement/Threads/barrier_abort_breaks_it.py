import threading
barrier = threading.Barrier(2)
def work():
    try:
        barrier.wait()
    except threading.BrokenBarrierError as e:
        print("broken", repr(str(e)), isinstance(e, RuntimeError))
t = threading.Thread(target=work)
t.start()
print(barrier.abort(), barrier.broken)
t.join()
work()
print(barrier.broken, barrier.n_waiting)
