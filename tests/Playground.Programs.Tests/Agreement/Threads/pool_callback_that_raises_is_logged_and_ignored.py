from concurrent.futures import ThreadPoolExecutor
log = []
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(int, "x")
    f.add_done_callback(lambda done: log.append(type(done.exception()).__name__))
    f.add_done_callback(lambda done: log.append(done.cancelled()))
print(log)
