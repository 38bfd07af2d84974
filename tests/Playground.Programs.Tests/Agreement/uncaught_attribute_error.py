class Account:
    def __init__(self):
        self.balance = 1
a = Account()
print(a.balanse)
