from concurrent.futures import ThreadPoolExecutor
import threading
go = threading.Event()
with ThreadPoolExecutor(2) as pool:
    results = pool.map(lambda event: event.wait(), [go, go], timeout=0.02)
    try:
        for r in results:
            print(r)
    except TimeoutError as e:
        print("too late", repr(str(e)))
    print(list(results))
    go.set()
with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(len, ["a", "bc"], timeout=60)))
