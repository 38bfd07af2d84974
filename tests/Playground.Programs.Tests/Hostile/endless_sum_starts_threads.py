# ends: done
from threading import Thread

seen = []


def number(i):
    thread = Thread(target=seen.append, args=(i,))
    thread.start()
    thread.join()
    return len(seen)


print(sum(number(i) for i in range(20)), "done")
