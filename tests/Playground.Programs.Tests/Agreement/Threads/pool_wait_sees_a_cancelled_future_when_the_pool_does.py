from concurrent.futures import ThreadPoolExecutor, as_completed, wait
import threading
began, go = threading.Event(), threading.Event()
def first():
    began.set()
    go.wait()
with ThreadPoolExecutor(1) as pool:
    a, b, c = pool.submit(first), pool.submit(print, "never"), pool.submit(len, "last")
    began.wait()
    print(b.cancel(), b.done(), wait([b], 0).done)
    try:
        list(as_completed([b], 0.01))
    except TimeoutError as e:
        print(e)
    go.set()
    print(wait([b]).done == {b}, [f is b for f in as_completed([b])])
    print([(a, b, c).index(f) for f in as_completed([c, a, b]) if f.done()] != [])
