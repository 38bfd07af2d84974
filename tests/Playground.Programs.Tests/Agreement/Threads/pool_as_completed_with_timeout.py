from concurrent.futures import ThreadPoolExecutor, as_completed
import threading
go = threading.Event()
with ThreadPoolExecutor(2) as pool:
    quick, slow = pool.submit(len, "abc"), pool.submit(go.wait)
    quick.result()
    try:
        for f in as_completed([quick, slow], timeout=0.02):
            print(f.result())
    except TimeoutError as e:
        print(e)
    go.set()
