from concurrent.futures import ThreadPoolExecutor
import threading
go, ran = threading.Event(), []
def work(n):
    if n == 0:
        raise ValueError("first")
    if n == 1:
        go.wait()
    ran.append(n)
with ThreadPoolExecutor(1) as pool:
    results = pool.map(work, range(5))
    try:
        next(results)
    except ValueError as e:
        print(e)
    go.set()
print([n for n in ran if n > 1])
print(list(results))
