from concurrent.futures import ThreadPoolExecutor
seen = []
def numbers():
    return (seen.append(n) or n for n in range(3))
with ThreadPoolExecutor(1) as pool:
    results = pool.map(lambda n: n + 1, numbers())
    print(seen)
    print(next(results), list(results))
