# ends:
from threading import Lock, Thread

lock = Lock()


class Key:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        lock.acquire()
        return False


shared = {Key(): 0}


def work():
    shared[Key()] = 1


for _ in range(3):
    Thread(target=work).start()
shared[Key()] = 2
print(len(shared))
