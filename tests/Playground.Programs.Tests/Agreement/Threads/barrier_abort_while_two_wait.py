import threading, time
barrier = threading.Barrier(3)
log = []
def work(n):
    try:
        barrier.wait(timeout=30)
    except threading.BrokenBarrierError:
        log.append(n)
threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
while barrier.n_waiting < 2:
    time.sleep(0.001)
barrier.abort()
for t in threads:
    t.join()
print(sorted(log), barrier.broken)
