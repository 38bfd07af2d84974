# ends: instructions
from concurrent.futures import ThreadPoolExecutor
from threading import Event

never = Event()
future = ThreadPoolExecutor(max_workers=1).submit(never.wait)
while True:
    future.add_done_callback(print)
