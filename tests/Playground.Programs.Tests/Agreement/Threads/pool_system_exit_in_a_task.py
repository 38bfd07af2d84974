from concurrent.futures import ThreadPoolExecutor
def leave():
    raise SystemExit(5)
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(leave)
    print(repr(f.exception()))
    print(pool.submit(len, "still here").result())
