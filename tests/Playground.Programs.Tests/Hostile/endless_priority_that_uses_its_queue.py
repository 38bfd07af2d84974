# ends:
from queue import PriorityQueue
from threading import Thread

queue = PriorityQueue()


class Item:
    def __lt__(self, other):
        queue.put(Item())
        return queue.get() is None


def work():
    queue.put(Item())


for _ in range(3):
    Thread(target=work).start()
