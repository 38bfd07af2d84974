# ends: instructions
from threading import Thread

def work():
    while True:
        pass


for _ in range(63):
    Thread(target=work).start()
