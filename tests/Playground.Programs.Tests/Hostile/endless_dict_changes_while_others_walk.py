# ends: done
from threading import Thread

shared = {i: i for i in range(20)}


def change():
    for i in range(300):
        shared[i + 20] = i
        shared.pop(i, None)


def walk():
    for _ in range(100):
        try:
            for key in shared:
                shared.get(key)
        except RuntimeError:
            pass


threads = [Thread(target=work) for work in (change, walk, change, walk)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
