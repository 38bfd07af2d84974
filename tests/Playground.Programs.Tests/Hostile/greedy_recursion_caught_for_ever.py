# ends: instructions
from threading import Thread

def deeper():
    deeper()


def work():
    while True:
        try:
            deeper()
        except RecursionError:
            pass


for _ in range(4):
    Thread(target=work).start()
