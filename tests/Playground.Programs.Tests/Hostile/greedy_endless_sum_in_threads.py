# ends: instructions
from threading import Thread


def work():
    return sum(1 for _ in range(10 ** 12))


for _ in range(3):
    Thread(target=work).start()
