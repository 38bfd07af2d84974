# ends: The program may
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=2)
while True:
    pool.submit(int)
