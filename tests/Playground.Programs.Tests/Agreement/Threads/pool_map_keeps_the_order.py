from concurrent.futures import ThreadPoolExecutor
import time
def slow_square(n):
    time.sleep((4 - n) * 0.005)
    return n * n
with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(slow_square, range(5))))
    print(list(pool.map(lambda a, b: a + b, [1, 2, 3], [10, 20])))
    print(list(pool.map(str, [])))
