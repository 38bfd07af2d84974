import threading, time
barrier = threading.Barrier(2)
def work():
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        print("sent away")
t = threading.Thread(target=work)
t.start()
while barrier.n_waiting == 0:
    time.sleep(0.001)
barrier.reset()
t.join()
print(barrier.broken, barrier.n_waiting)
