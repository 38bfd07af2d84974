from concurrent.futures import ThreadPoolExecutor
import threading
data = threading.local()
def prepare(start):
    data.value = start
def work(n):
    data.value += n
    return data.value
with ThreadPoolExecutor(1, initializer=prepare, initargs=(100,)) as pool:
    print(list(pool.map(work, [1, 2, 3])))
