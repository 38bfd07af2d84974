# ends:
from threading import Event, Thread

threads = []
ready = Event()


def work(other):
    ready.wait()
    threads[other].join()


for i in range(4):
    threads.append(Thread(target=work, args=((i + 1) % 4,)))
    threads[i].start()
ready.set()
