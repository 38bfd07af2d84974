import threading
import time

THREADS = 4
ONE_FOR_ALL = True
SECONDS = 0.2


def passes(make_lock):
    over = threading.Event()
    counts = [0] * THREADS
    shared = make_lock()

    def worker(me):
        lock = shared if ONE_FOR_ALL else make_lock()
        while not over.is_set():
            with lock:
                counts[me] += 1

    workers = [threading.Thread(target=worker, args=(n,)) for n in range(THREADS)]
    for thread in workers:
        thread.start()
    time.sleep(SECONDS)
    over.set()
    for thread in workers:
        thread.join()
    return counts


kinds = [("Lock", threading.Lock), ("RLock", threading.RLock), ("Semaphore", threading.Semaphore)]
for name, make_lock in kinds:
    counts = passes(make_lock)
    total = max(1, sum(counts))
    share = 100 * min(counts) * THREADS / total
    print(f"{name}: {total} passes, the unluckiest thread had {share:.0f} % of an equal share")
