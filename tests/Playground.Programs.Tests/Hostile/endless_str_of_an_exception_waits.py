# ends:
from threading import Event, Thread

never = Event()


class Waiting(Exception):
    def __str__(self):
        never.wait()
        return "never"


def work():
    raise Waiting


Thread(target=work).start()
raise Waiting
