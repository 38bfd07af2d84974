# ends:
from threading import Lock, Thread

lock = Lock()
items = [3, 1, 2]


def key(item):
    lock.acquire()
    return item


def work():
    items.sort(key=key)


for _ in range(3):
    Thread(target=work).start()
items.sort(key=key)
