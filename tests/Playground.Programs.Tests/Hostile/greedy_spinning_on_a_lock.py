# ends: instructions
from threading import Lock, Thread

lock = Lock()
lock.acquire()


def work():
    while not lock.acquire(blocking=False):
        pass


for _ in range(4):
    Thread(target=work).start()
