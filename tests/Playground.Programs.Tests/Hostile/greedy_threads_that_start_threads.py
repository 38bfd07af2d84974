# ends: The program may
from threading import Thread

def work():
    for _ in range(2):
        Thread(target=work).start()
    while True:
        pass


for _ in range(2):
    Thread(target=work).start()
