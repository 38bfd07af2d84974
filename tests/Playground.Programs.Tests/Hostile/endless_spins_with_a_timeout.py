# ends:
from threading import Lock, Thread

lock = Lock()
lock.acquire()


def work():
    while not lock.acquire(timeout=0.0001):
        pass


for _ in range(8):
    Thread(target=work).start()
