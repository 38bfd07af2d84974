import threading

REENTRANT = False
CLERKS = 2
DEPOSITS = 3

account_lock = threading.RLock() if REENTRANT else threading.Lock()
money = 0


def balance():
    with account_lock:
        return money


def deposit(amount):
    global money
    with account_lock:
        # The lock is held here, and balance() takes it too.
        money = balance() + amount


def clerk():
    for _ in range(DEPOSITS):
        deposit(10)


clerks = [threading.Thread(target=clerk, name=f"Clerk-{n + 1}", daemon=True) for n in range(CLERKS)]
for thread in clerks:
    thread.start()
for thread in clerks:
    thread.join(timeout=0.5)

for thread in clerks:
    if thread.is_alive():
        print(f"{thread.name} is stuck")
print(f"The balance is {money}, and should be {CLERKS * DEPOSITS * 10}")
