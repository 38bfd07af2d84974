from concurrent.futures import ThreadPoolExecutor
def fail():
    raise KeyError("gone")
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(fail)
    print(repr(f.exception()), f.done())
    for _ in range(2):
        try:
            f.result()
        except KeyError as e:
            print("result raised", e)
    pool.submit(fail)
    print(pool.submit(len, "ok").result())
