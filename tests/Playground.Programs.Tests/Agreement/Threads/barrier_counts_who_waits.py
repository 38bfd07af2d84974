import threading, time
barrier = threading.Barrier(3)
threads = [threading.Thread(target=barrier.wait) for _ in range(2)]
for n, t in enumerate(threads):
    t.start()
    while barrier.n_waiting <= n:
        time.sleep(0.001)
print(barrier.n_waiting, barrier.broken)
print(barrier.wait())
for t in threads:
    t.join()
print(barrier.n_waiting, barrier.parties)
