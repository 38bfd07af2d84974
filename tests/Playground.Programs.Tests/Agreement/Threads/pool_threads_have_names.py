from concurrent.futures import ThreadPoolExecutor
import threading
def name():
    return threading.current_thread().name
with ThreadPoolExecutor(1, thread_name_prefix="Cook") as pool:
    print(pool.submit(name).result())
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(name).result())
with ThreadPoolExecutor(max_workers=1, thread_name_prefix="") as pool:
    print(pool.submit(name).result(), threading.active_count())
