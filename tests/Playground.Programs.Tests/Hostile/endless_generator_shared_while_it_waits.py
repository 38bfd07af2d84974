# ends:
from threading import Event, Thread

never = Event()
shared = (never.wait(timeout=0.001) for _ in range(10 ** 9))


def work():
    for _ in shared:
        pass


for _ in range(4):
    Thread(target=work).start()
