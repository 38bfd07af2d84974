# ends: done
from threading import Thread


class Shared:
    pass


shared = Shared()
shared.value = 1


def delete():
    for _ in range(300):
        try:
            del shared.value
        except AttributeError:
            shared.value = 1


def read():
    for _ in range(300):
        try:
            shared.value + 1
        except AttributeError:
            shared.value = 2


threads = [Thread(target=work) for work in (delete, read, delete, read)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
