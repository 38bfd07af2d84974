# ends: maximum recursion depth exceeded
from threading import Thread

def work():
    work()


for _ in range(8):
    Thread(target=work).start()
