# Two workers share four jobs, and the results keep their order: change the number of workers and watch the lanes.
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def measure(length):
    time.sleep(length / 100)
    print(f"{threading.current_thread().name} is done with {length}")
    return length * 10


with ThreadPoolExecutor(max_workers=2, thread_name_prefix="Worker") as pool:
    results = list(pool.map(measure, [3, 1, 2, 1]))
print(results)
