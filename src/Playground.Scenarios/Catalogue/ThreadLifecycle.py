import threading
import time

DAEMON = True
STEPS = 5


def work():
    name = threading.current_thread().name
    for step in range(1, STEPS + 1):
        time.sleep(0.1)
        print(f"{name}: step {step} of {STEPS}")
    print(f"{name} is done")


# A join with a time-out gives up; the thread works on.
worker = threading.Thread(target=work, name="Worker")
worker.start()
worker.join(timeout=0.25)
print(f"{worker.name} is alive: {worker.is_alive()}")
worker.join()
print(f"{worker.name} is alive: {worker.is_alive()}")

# Nobody joins this one. A daemon is gone when the main thread ends, in the middle of its steps.
left_behind = threading.Thread(target=work, name="Left behind", daemon=DAEMON)
left_behind.start()
time.sleep(0.25)
print("main is done")
