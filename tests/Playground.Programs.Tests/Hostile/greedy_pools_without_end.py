# ends: 64 threads
from concurrent.futures import ThreadPoolExecutor
from threading import Event

never = Event()
pools = []
while True:
    pools.append(ThreadPoolExecutor())
    pools[-1].submit(never.wait)
