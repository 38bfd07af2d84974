from concurrent.futures import ThreadPoolExecutor
import threading
lock, total = threading.Lock(), 0
def add(n):
    global total
    with lock:
        total += n
    return threading.current_thread() is threading.main_thread()
with ThreadPoolExecutor(max_workers=4) as pool:
    print(any(pool.map(add, range(101))))
print(total)
