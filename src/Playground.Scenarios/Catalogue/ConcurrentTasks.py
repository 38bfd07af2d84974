import random
import threading
import time

ORDERED = False
ITEMS = 5
ROUNDS = 10


def print_items(items, gate, screen):
    if not ORDERED:
        gate.wait()  # both begin together
    for item in items:
        screen.append(str(item))
        if random.random() < 0.5:
            time.sleep(0)  # give way now and then


def print_round():
    gate = threading.Barrier(2)
    screen = []
    numbers = threading.Thread(target=print_items, args=(range(1, ITEMS + 1), gate, screen), name="Numbers")
    letters = threading.Thread(target=print_items, args=("abcdefghij"[:ITEMS], gate, screen), name="Letters")
    numbers.start()
    if ORDERED:
        numbers.join()
    letters.start()
    numbers.join()
    letters.join()
    return " ".join(screen)


orders = []
for _ in range(ROUNDS):
    orders.append(print_round())
    print(orders[-1])
print(f"{ROUNDS} rounds came out in {len(set(orders))} different orders")
