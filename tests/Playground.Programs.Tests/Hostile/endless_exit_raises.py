# ends: ZeroDivisionError
from threading import Lock, Thread

lock = Lock()


class Block:
    def __enter__(self):
        lock.acquire()

    def __exit__(self, *what):
        lock.release()
        1 / 0


def work():
    with Block():
        raise ValueError


for _ in range(4):
    Thread(target=work).start()
