from concurrent.futures import ThreadPoolExecutor, wait
import threading
go = threading.Event()
with ThreadPoolExecutor(2) as pool:
    quick, slow = pool.submit(len, "abc"), pool.submit(go.wait)
    quick.result()
    done, not_done = wait([quick, slow], timeout=0.02)
    print(done == {quick}, not_done == {slow})
    print(len(wait([slow], 0)[1]), len(wait([slow], timeout=-1).done))
    go.set()
    print(len(wait([quick, slow], timeout=30).done))
