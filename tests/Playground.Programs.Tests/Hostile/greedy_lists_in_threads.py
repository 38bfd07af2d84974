# ends: 33554432 bytes
from threading import Thread

def work():
    return [0] * 10 ** 9


for _ in range(3):
    Thread(target=work).start()
