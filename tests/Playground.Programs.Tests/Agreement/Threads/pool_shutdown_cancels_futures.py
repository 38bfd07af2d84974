from concurrent.futures import ThreadPoolExecutor
import threading
began, go = threading.Event(), threading.Event()
def first():
    began.set()
    go.wait()
pool = ThreadPoolExecutor(1)
a, b = pool.submit(first), pool.submit(print, "never")
began.wait()
pool.shutdown(wait=False, cancel_futures=True)
go.set()
print(a.result(), b.cancelled())
