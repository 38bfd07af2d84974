# ends: 33554432 bytes
from threading import Thread

def work():
    return "a" * 10 ** 12


for _ in range(3):
    Thread(target=work).start()
