from concurrent.futures import ThreadPoolExecutor
def invert(n):
    return 1 / n
with ThreadPoolExecutor(1) as pool:
    future = pool.submit(invert, 0)
print("the pool is closed")
future.result()
