# ends: done
from threading import Thread

seen = []


def numbers():
    for i in range(20):
        thread = Thread(target=seen.append, args=(i,))
        thread.start()
        thread.join()
        yield len(seen)


print(sum(numbers()), "done")
