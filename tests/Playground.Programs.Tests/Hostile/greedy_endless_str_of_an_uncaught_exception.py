# ends: instructions
from threading import Thread


class Endless(Exception):
    def __str__(self):
        while True:
            pass


def work():
    raise Endless


thread = Thread(target=work)
thread.start()
thread.join()
raise Endless
