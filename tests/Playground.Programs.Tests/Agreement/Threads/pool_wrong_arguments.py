from concurrent.futures import ThreadPoolExecutor
for attempt in [
    lambda: ThreadPoolExecutor(0),
    lambda: ThreadPoolExecutor(max_workers=-2),
    lambda: ThreadPoolExecutor("2"),
    lambda: ThreadPoolExecutor(workers=2),
    lambda: ThreadPoolExecutor(1, initializer=5),
]:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
with ThreadPoolExecutor(1) as pool:
    for attempt in [lambda: pool.submit(), lambda: pool.submit(5).result(), lambda: pool.map(), lambda: pool.map(len, 5), lambda: pool.submit(len).result()]:
        try:
            attempt()
        except TypeError as e:
            print(e)
