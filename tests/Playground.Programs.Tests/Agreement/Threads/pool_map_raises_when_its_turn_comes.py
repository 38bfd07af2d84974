from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(2) as pool:
    results = pool.map(lambda n: 6 // n, [3, 2, 0, 1])
    print(next(results), next(results))
    try:
        next(results)
    except ZeroDivisionError as e:
        print(e)
    print(list(results))
