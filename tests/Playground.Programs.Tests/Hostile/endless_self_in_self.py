# ends:
from threading import Thread

shared = []
shared.append(shared)


def work():
    str(shared)
    shared == [shared]


for _ in range(4):
    Thread(target=work).start()
