# ends: instructions
from queue import Queue
from threading import Thread

queue = Queue()


def work():
    while True:
        queue.put(None)


for _ in range(3):
    Thread(target=work).start()
