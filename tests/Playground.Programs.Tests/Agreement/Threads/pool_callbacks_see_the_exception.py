from concurrent.futures import ThreadPoolExecutor
import threading
go, log = threading.Event(), []
def fail():
    go.wait()
    return int("x")
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(fail)
    f.add_done_callback(lambda done: log.append(type(done.exception()).__name__))
    f.add_done_callback(lambda done: log.append(done.cancelled()))
    go.set()
print(log)
