# ends:
from threading import Lock, Thread

lock = Lock()


class Shown:
    def __repr__(self):
        lock.acquire()
        return "shown"


value = Shown()


def work():
    print(value)


for _ in range(3):
    Thread(target=work).start()
print(value)
