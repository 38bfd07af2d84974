from concurrent.futures import ThreadPoolExecutor, as_completed
with ThreadPoolExecutor(2) as pool:
    a, b = pool.submit(pow, 2, 3), pool.submit(pow, 3, 2)
print(sorted(f.result() for f in as_completed([a, b, a])))
print(list(as_completed([])))
try:
    list(as_completed([5]))
except AttributeError as e:
    print(e)
