import threading
import time

WRITERS = 4
WRITES = 50
GUARDED = False

# Python's own numbers and dictionaries are never seen half changed. Two variables that belong together are.
high = 0
low = 0
torn = 0
guard = threading.Lock()


def write(number):
    global high, low
    high = number
    time.sleep(0)  # give way between the halves
    low = number


def read():
    global torn
    if high != low:
        torn += 1


def use(action, *args):
    if GUARDED:
        with guard:
            action(*args)
    else:
        action(*args)


def writer(first):
    for number in range(first, first + WRITES):
        use(write, number)


def reader():
    for _ in range(WRITES):
        use(read)
        time.sleep(0)


threads = [threading.Thread(target=writer, args=(n * WRITES + 1,), name=f"Writer-{n + 1}") for n in range(WRITERS)]
threads.append(threading.Thread(target=reader, name="Reader"))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(f"{torn} of {WRITES} numbers were read torn")
