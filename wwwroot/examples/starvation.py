# A greedy thread takes the lock again and again: nothing promises that the other one gets a turn before the greedy one is done.
import threading

lock = threading.Lock()
turns = []


def greedy():
    for _ in range(3):
        with lock:
            turns.append("greedy")


def patient():
    with lock:
        turns.append("patient")


a = threading.Thread(target=greedy)
b = threading.Thread(target=patient)
a.start()
b.start()
a.join()
b.join()
print(f"The patient thread came after {turns.index('patient')} turns of the greedy one")
