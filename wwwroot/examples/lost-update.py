# Two threads count, and some counts are lost: try it without the GIL.
import threading

counter = 0


def count(times):
    global counter
    for _ in range(times):
        counter += 1


threads = [threading.Thread(target=count, args=(3,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("counter:", counter)
