# ends: done
from threading import Thread

shared = list(range(20))


def change():
    for i in range(200):
        shared.append(i)
        shared.pop(0)
        shared.sort()
        del shared[3:5]
        shared[1:1] = [1, 2]


def walk():
    for _ in range(50):
        sum(shared)
        str(shared)
        shared == list(shared)


threads = [Thread(target=work) for work in (change, walk, change, walk)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
