# ends: instructions
from threading import Thread

def key(item):
    while True:
        pass


def work():
    sorted([3, 1, 2], key=key)


for _ in range(3):
    Thread(target=work).start()
