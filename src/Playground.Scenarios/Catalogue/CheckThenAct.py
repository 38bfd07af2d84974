import threading
import time

CUSTOMERS = 5
AMOUNT = 30
FIXED = False

balance = 100
guard = threading.Lock()
everybody_is_there = threading.Barrier(CUSTOMERS)


def look_then_take():
    global balance
    if balance < AMOUNT:
        print(f"{threading.current_thread().name} goes away with nothing")
        return
    time.sleep(0.01)  # the notes are counted
    balance -= AMOUNT
    print(f"{threading.current_thread().name} takes {AMOUNT}")


def visit():
    everybody_is_there.wait()
    if FIXED:
        with guard:
            look_then_take()
    else:
        look_then_take()


customers = [threading.Thread(target=visit, name=f"Customer-{n + 1}") for n in range(CUSTOMERS)]
for thread in customers:
    thread.start()
for thread in customers:
    thread.join()

print(f"The balance is {balance}")
