# ends: The program may
from concurrent.futures import ThreadPoolExecutor
from threading import Event

never = Event()
pool = ThreadPoolExecutor(max_workers=2)
while True:
    pool.submit(never.wait)
