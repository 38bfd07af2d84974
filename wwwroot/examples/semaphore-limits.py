# A car park has two places for three cars: change the number of places and watch who waits.
import threading
import time

places = threading.Semaphore(2)
lock = threading.Lock()
parked = 0
most_parked = 0


def park():
    global parked, most_parked
    with places:
        with lock:
            parked += 1
            most_parked = max(most_parked, parked)
        time.sleep(0.01)
        with lock:
            parked -= 1


cars = [threading.Thread(target=park, name=f"Car-{n + 1}") for n in range(3)]
for car in cars:
    car.start()
for car in cars:
    car.join()
print(f"At most {most_parked} cars were parked")
