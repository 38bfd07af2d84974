from concurrent.futures import ThreadPoolExecutor
import threading
go = threading.Event()
pool = ThreadPoolExecutor(1)
a, b = pool.submit(go.wait), pool.submit(len, "abc")
pool.shutdown(wait=False)
print(a.done(), b.done())
go.set()
print(a.result(), b.result())
