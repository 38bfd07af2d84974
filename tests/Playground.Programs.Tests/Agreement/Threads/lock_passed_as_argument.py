import threading
class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()
def move(source, target, amount):
    with source.lock:
        source.balance -= amount
    with target.lock:
        target.balance += amount
a, b = Account(100), Account(10)
threads = [threading.Thread(target=move, args=(a, b, n)) for n in (10, 20, 30)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(a.balance, b.balance)
