# Three philosophers each take the left fork first: find the order in which everybody holds one fork and nobody eats.
import threading

forks = [threading.Lock() for _ in range(3)]
meals = [0, 0, 0]


def dine(place):
    left = forks[place]
    right = forks[(place + 1) % 3]
    with left:
        with right:
            meals[place] += 1


philosophers = [threading.Thread(target=dine, args=(place,), name=f"Philosopher-{place + 1}") for place in range(3)]
for philosopher in philosophers:
    philosopher.start()
for philosopher in philosophers:
    philosopher.join()
print(f"Meals: {meals}")
