# ends:
from queue import PriorityQueue
from threading import Lock, Thread

lock = Lock()
queue = PriorityQueue()


class Item:
    def __lt__(self, other):
        with lock:
            return True


def work():
    queue.put(Item())


for _ in range(7):
    Thread(target=work).start()
queue.put(Item())
