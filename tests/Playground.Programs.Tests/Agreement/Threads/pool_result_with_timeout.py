from concurrent.futures import ThreadPoolExecutor, TimeoutError as LateError
import threading
go = threading.Event()
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(go.wait)
    for attempt in [lambda: f.result(timeout=0.01), lambda: f.exception(0.01), lambda: f.result(0)]:
        try:
            attempt()
        except TimeoutError as e:
            print(repr(str(e)), f.done(), LateError is TimeoutError)
    go.set()
    print(f.result())
