# ends:
from concurrent.futures import ThreadPoolExecutor
from threading import Event

never = Event()
with ThreadPoolExecutor(max_workers=2) as pool:
    future = pool.submit(int)
    future.add_done_callback(lambda done: never.wait())
    future.add_done_callback(lambda done: 1 / 0)
