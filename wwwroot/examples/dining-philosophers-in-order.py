# Everybody takes the fork with the lower number first, so no circle of waiting can close: try to find one all the same.
import threading

forks = [threading.Lock() for _ in range(3)]
meals = [0, 0, 0]


def dine(place):
    right = (place + 1) % 3
    first, second = min(place, right), max(place, right)
    with forks[first]:
        with forks[second]:
            meals[place] += 1


philosophers = [threading.Thread(target=dine, args=(place,), name=f"Philosopher-{place + 1}") for place in range(3)]
for philosopher in philosophers:
    philosopher.start()
for philosopher in philosophers:
    philosopher.join()
print(f"Meals: {meals}")
