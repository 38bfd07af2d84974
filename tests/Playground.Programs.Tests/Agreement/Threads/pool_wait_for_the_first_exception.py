from concurrent.futures import ThreadPoolExecutor, wait, FIRST_EXCEPTION
import threading
go, fail_now = threading.Event(), threading.Event()
def fail():
    fail_now.wait()
    raise ValueError("no")
with ThreadPoolExecutor(3) as pool:
    good, bad, late = pool.submit(int, "7"), pool.submit(fail), pool.submit(go.wait)
    good.result()
    fail_now.set()
    done, not_done = wait([good, bad, late], return_when=FIRST_EXCEPTION)
    print(done == {good, bad}, not_done == {late})
    print(wait([good, bad, late], return_when=FIRST_EXCEPTION).not_done == {late})
    go.set()
    print(wait([good, late], return_when=FIRST_EXCEPTION).not_done)
