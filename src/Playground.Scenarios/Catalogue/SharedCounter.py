import threading
import time

THREADS = 5
ITERATIONS = 200
GUARDED = False

counter = 0
guard = threading.Lock()


def add_one():
    global counter
    value = counter
    time.sleep(0)  # give way between reading and writing
    counter = value + 1


def worker():
    for _ in range(ITERATIONS):
        if GUARDED:
            with guard:
                add_one()
        else:
            add_one()


workers = [threading.Thread(target=worker, name=f"Worker-{n + 1}") for n in range(THREADS)]
for thread in workers:
    thread.start()
for thread in workers:
    thread.join()

expected = THREADS * ITERATIONS
print(f"{expected - counter} of {expected} updates were lost")
