from concurrent.futures import ThreadPoolExecutor
import threading
go = threading.Event()
with ThreadPoolExecutor(2) as pool:
    results = pool.map(lambda n: n or go.wait(), [1, 0], timeout=0.02)
    try:
        for r in results:
            print(r)
    except TimeoutError as e:
        print("too late", repr(str(e)))
    go.set()
