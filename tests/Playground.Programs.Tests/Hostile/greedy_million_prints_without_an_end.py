# ends: 100000 characters
from threading import Thread

def work():
    for i in range(1_000_000):
        print("x", end="")


for _ in range(4):
    Thread(target=work).start()
