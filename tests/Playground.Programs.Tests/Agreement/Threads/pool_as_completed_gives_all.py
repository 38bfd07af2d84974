from concurrent.futures import ThreadPoolExecutor, as_completed
import threading
gates = [threading.Event() for _ in range(3)]
def work(n):
    gates[n].wait()
    return n
with ThreadPoolExecutor(3) as pool:
    futures = {pool.submit(work, n): f"job {n}" for n in range(3)}
    gates[2].set()
    for f in as_completed(futures):
        n = f.result()
        print(futures[f], n)
        if n > 0:
            gates[n - 1].set()
