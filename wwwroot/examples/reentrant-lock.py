# A method that holds the lock calls another that takes it: change RLock to Lock and see a thread wait for itself.
import threading


class Account:
    def __init__(self, balance):
        self.lock = threading.RLock()
        self.balance = balance

    def deposit(self, amount):
        with self.lock:
            self.balance += amount

    def deposit_with_bonus(self, amount):
        with self.lock:
            self.deposit(amount)
            self.deposit(1)


account = Account(100)
a = threading.Thread(target=account.deposit_with_bonus, args=(10,))
b = threading.Thread(target=account.deposit, args=(5,))
a.start()
b.start()
a.join()
b.join()
print(f"The balance is {account.balance}")
