from concurrent.futures import ThreadPoolExecutor
log = []
try:
    with ThreadPoolExecutor(2) as pool:
        f = pool.submit(log.append, "work")
        raise ValueError("in the block")
except ValueError as e:
    print(e, log, f.done(), f.result())
