import queue
import threading
import time

PRODUCERS = 2
CONSUMERS = 2
ITEMS = 10
CAPACITY = 5
POISON_PILLS = False

box = queue.Queue(maxsize=CAPACITY)
counting = threading.Lock()
consumed = 0


def produce():
    for item in range(ITEMS):
        time.sleep(0.001)
        box.put(item)


def consume():
    global consumed
    while True:
        item = box.get()
        if item is None:
            break
        time.sleep(0.005)
        with counting:
            consumed += 1


producers = [threading.Thread(target=produce, name=f"Producer-{n + 1}") for n in range(PRODUCERS)]
consumers = [threading.Thread(target=consume, name=f"Consumer-{n + 1}", daemon=True) for n in range(CONSUMERS)]
for thread in producers + consumers:
    thread.start()
for thread in producers:
    thread.join()

if POISON_PILLS:
    for _ in consumers:
        box.put(None)

for thread in consumers:
    thread.join(timeout=0.5)
    if thread.is_alive():
        print(f"{thread.name} still waits for an item")

print(f"{consumed} of {PRODUCERS * ITEMS} items arrived")
