# ends:
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=1) as pool:
    pool.submit(lambda: pool.submit(int).result()).result()
