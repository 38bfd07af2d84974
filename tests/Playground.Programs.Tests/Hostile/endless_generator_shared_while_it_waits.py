# ends:
from threading import Event, Thread

never = Event()


def numbers():
    while True:
        never.wait(timeout=0.001)
        yield 1


shared = numbers()


def work():
    for _ in shared:
        pass


for _ in range(4):
    Thread(target=work).start()
