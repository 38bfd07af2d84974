# A lock does not help a function that forgot `global`: read the error, add the missing line and run again.
import threading

total = 0
lock = threading.Lock()


def deposit(amount):
    with lock:
        total += amount  # without `global total` this is a local name that has no value yet


customer = threading.Thread(target=deposit, args=(10,))
customer.start()
customer.join()
print(f"The total is {total}, and the lock is {'held' if lock.locked() else 'free'}")
