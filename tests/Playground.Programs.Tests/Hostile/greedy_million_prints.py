# ends: 1000 lines
from threading import Thread

def work():
    for i in range(1_000_000):
        print(i)


for _ in range(4):
    Thread(target=work).start()
