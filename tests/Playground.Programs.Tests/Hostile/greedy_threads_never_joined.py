# ends: 33554432 bytes
from threading import Thread


def work():
    pass


while True:
    thread = Thread(target=work)
    thread.start()
    thread.join()
