class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need, self.have = need, have
class Account:
    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance
    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
def transfer(a, b, amount):
    a.withdraw(amount)
    b.balance += amount
x, y = Account("x", 100), Account("y")
transfer(x, y, 30)
try:
    transfer(x, y, 100)
except InsufficientFunds as e:
    print("refused:", e, e.need - e.have)
print(x.balance, y.balance)
