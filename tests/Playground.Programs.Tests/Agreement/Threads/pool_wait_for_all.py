from concurrent.futures import ThreadPoolExecutor, wait, ALL_COMPLETED, FIRST_COMPLETED
import threading
gates = [threading.Event() for _ in range(3)]
def work(n):
    gates[n].wait()
    return n
with ThreadPoolExecutor(3) as pool:
    futures = [pool.submit(work, n) for n in range(3)]
    gates[1].set()
    done, not_done = wait(futures, return_when=FIRST_COMPLETED)
    print([f.result() for f in done], len(not_done), futures[1] in done)
    gates[0].set()
    gates[2].set()
    result = wait(futures, return_when=ALL_COMPLETED)
    print(sorted(f.result() for f in result.done), result.not_done)
print(wait([]))
print(wait(futures + futures).done == set(futures))
