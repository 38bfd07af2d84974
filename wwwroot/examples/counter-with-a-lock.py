# A lock makes one step of reading and writing: try to lose a count now.
import threading

counter = 0
lock = threading.Lock()


def count(times):
    global counter
    for _ in range(times):
        with lock:
            counter += 1


threads = [threading.Thread(target=count, args=(3,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("counter:", counter)
