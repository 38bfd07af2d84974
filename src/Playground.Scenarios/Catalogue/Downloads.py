import threading
import time
from concurrent.futures import ThreadPoolExecutor

FILES = 5
SECONDS = 0.2


def download(number):
    time.sleep(SECONDS)  # waiting for the network
    return f"file-{number}"


def one_after_the_other():
    for number in range(FILES):
        download(number)


def a_thread_each():
    workers = [threading.Thread(target=download, args=(number,)) for number in range(FILES)]
    for thread in workers:
        thread.start()
    for thread in workers:
        thread.join()


def a_pool():
    with ThreadPoolExecutor(max_workers=FILES) as pool:
        list(pool.map(download, range(FILES)))


for way in (one_after_the_other, a_thread_each, a_pool):
    started = time.perf_counter()
    way()
    print(f"{way.__name__}: {time.perf_counter() - started:.1f} s")
