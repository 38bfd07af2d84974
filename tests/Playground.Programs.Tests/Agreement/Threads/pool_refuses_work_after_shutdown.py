from concurrent.futures import ThreadPoolExecutor
pool = ThreadPoolExecutor(1)
f = pool.submit(len, "ab")
print(pool.shutdown(), f.done(), f.result(), pool.shutdown(wait=True))
try:
    pool.submit(len, "ab")
except RuntimeError as e:
    print(e)
with ThreadPoolExecutor(1) as other:
    pass
other.submit(print, "never")
