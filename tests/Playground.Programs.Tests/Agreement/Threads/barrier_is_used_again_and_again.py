import threading
barrier = threading.Barrier(3)
lock = threading.Lock()
done = [0, 0, 0]
too_early = 0
def work(me):
    global too_early
    for step in range(1, 6):
        done[me] = step
        barrier.wait()
        with lock:
            too_early += min(done) < step
        barrier.wait()
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(done, too_early)
