from concurrent.futures import ThreadPoolExecutor
import threading
go, log = threading.Event(), []
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(go.wait)
    f.add_done_callback(lambda done: log.append(("early", done is f, done.result())))
    f.add_done_callback(lambda done: log.append("second"))
    go.set()
print(log)
f.add_done_callback(lambda done: log.append("at once"))
print(log[-1])
