# ends: 1000000 instructions
from threading import Thread

def numbers():
    while True:
        yield 1


def work():
    sum(numbers())


for _ in range(3):
    Thread(target=work).start()
