# ends: The program may
from threading import Thread

text = "x" * 1_000_000


def work():
    raise ValueError(text)


while True:
    thread = Thread(target=work)
    thread.start()
    thread.join()
