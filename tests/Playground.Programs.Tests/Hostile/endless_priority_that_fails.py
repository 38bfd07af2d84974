# ends: done
from queue import PriorityQueue
from threading import Thread

queue = PriorityQueue()
queue.put(1)
try:
    queue.put("a")
except TypeError:
    pass
turns = []


def work():
    turns.append(1)


Thread(target=work).start()
while not turns:
    pass
print("done")
