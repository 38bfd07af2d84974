import threading
import time

PHILOSOPHERS = 5
PORTIONS = 3
ORDERED = False

forks = [threading.Lock() for _ in range(PHILOSOPHERS)]
everybody_holds_left = threading.Barrier(PHILOSOPHERS)
meals = [0] * PHILOSOPHERS


def eat(place):
    meals[place] += 1
    time.sleep(0.005)


def left_then_right(place):
    with forks[place]:
        everybody_holds_left.wait()
        with forks[(place + 1) % PHILOSOPHERS]:
            eat(place)


def lower_then_higher(place):
    right = (place + 1) % PHILOSOPHERS
    with forks[min(place, right)]:
        with forks[max(place, right)]:
            eat(place)


def dine(place):
    for _ in range(PORTIONS):
        if ORDERED:
            lower_then_higher(place)
        else:
            left_then_right(place)


philosophers = [
    threading.Thread(target=dine, args=(n,), name=f"Philosopher-{n + 1}", daemon=True) for n in range(PHILOSOPHERS)
]
for thread in philosophers:
    thread.start()
for thread in philosophers:
    thread.join(timeout=0.1)

for place, thread in enumerate(philosophers):
    state = "waits for a fork" if thread.is_alive() else "has left the table"
    print(f"{thread.name} had {meals[place]} meals and {state}")
