# A worker goes on until it is told to stop: use a longer wait, and see that it still stops at once.
import threading
import time

stop = threading.Event()
rounds = 0


def work():
    global rounds
    while not stop.wait(timeout=0.01):
        rounds += 1


worker = threading.Thread(target=work, name="Worker")
worker.start()
time.sleep(0.05)
stop.set()
worker.join()
print(f"The worker stopped after {rounds} rounds")
