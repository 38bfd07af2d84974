# ends: done
from threading import Thread

shared = {}


class Key:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        shared.clear()
        return False


def work():
    for _ in range(50):
        shared[Key()] = 1


threads = [Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
