from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(max_workers=2) as pool:
    a = pool.submit(pow, 2, 10)
    b = pool.submit(sorted, [3, 1, 2], reverse=True)
    print(a.result(), b.result(), a.result(timeout=1))
print(a.done(), a.running(), a.cancelled(), a.cancel(), a.exception())
