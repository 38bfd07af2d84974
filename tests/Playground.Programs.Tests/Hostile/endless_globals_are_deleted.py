# ends: done
from threading import Thread

value = 1


def delete():
    global value
    for _ in range(300):
        try:
            del value
        except NameError:
            value = 1


def read():
    for _ in range(300):
        try:
            value + 1
        except NameError:
            pass


threads = [Thread(target=work) for work in (delete, read, delete, read)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
