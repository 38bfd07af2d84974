# ends: 4194304 bits
from threading import Thread

def work():
    return 10 ** 10 ** 8


for _ in range(3):
    Thread(target=work).start()
