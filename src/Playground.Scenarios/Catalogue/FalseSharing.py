import threading
import time

THREADS = 2
ADDITIONS = 200000
PADDED = False

# Neighbours in one list, or with space in between. An interpreter does so much else for each addition,
# and a lock lets only one thread do it at a time, that the layout hardly matters here: try it in C#.
DISTANCE = 16 if PADDED else 1
counters = [0] * (THREADS * DISTANCE)


def count(me):
    mine = me * DISTANCE
    for _ in range(ADDITIONS):
        counters[mine] += 1


workers = [threading.Thread(target=count, args=(n,)) for n in range(THREADS)]
started = time.perf_counter()
for thread in workers:
    thread.start()
for thread in workers:
    thread.join()
elapsed = time.perf_counter() - started

print(f"{sum(counters)} of {THREADS * ADDITIONS} additions arrived, in {elapsed:.2f} s")
