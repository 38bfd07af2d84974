from concurrent.futures import ThreadPoolExecutor
import threading
began, go = threading.Event(), threading.Event()
def first():
    began.set()
    go.wait()
    return "first"
with ThreadPoolExecutor(1) as pool:
    a = pool.submit(first)
    b = pool.submit(print, "never")
    began.wait()
    print(a.running(), a.cancel(), b.running(), b.cancel(), b.cancel(), b.cancelled(), b.done())
    go.set()
print(a.result(), a.cancelled())
try:
    b.result()
except Exception as e:
    print(type(e).__name__, repr(str(e)))
