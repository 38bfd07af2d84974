# ends: RecursionError
from threading import Thread

class Deep:
    def __eq__(self, other):
        return [self] == [other]

    def __hash__(self):
        return 1


def work():
    return {Deep(): 1}[Deep()]


for _ in range(4):
    Thread(target=work).start()
