import threading
import time

SWIMMERS = 8
LANES = 3
LIMITED = False
ONE_TOO_MANY = False

lanes = threading.BoundedSemaphore(LANES)
counting = threading.Lock()
inside = 0
most_inside = 0


def swim():
    global inside, most_inside
    with counting:
        inside += 1
        most_inside = max(most_inside, inside)
    time.sleep(0.02)
    with counting:
        inside -= 1


def swimmer():
    if LIMITED:
        with lanes:
            swim()
    else:
        swim()


if ONE_TOO_MANY:
    try:
        lanes.release()  # a plain threading.Semaphore would take it
    except ValueError as problem:
        print(f"refused: {problem}")

swimmers = [threading.Thread(target=swimmer, name=f"Swimmer-{n + 1}") for n in range(SWIMMERS)]
for thread in swimmers:
    thread.start()
for thread in swimmers:
    thread.join()

print(f"up to {most_inside} were inside at once, and {LANES} may be")
