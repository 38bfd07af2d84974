# Both customers look at the balance before either takes from it: find the order in which the account goes below zero.
import threading

balance = 100


def withdraw(amount):
    global balance
    if balance >= amount:
        balance = balance - amount


a = threading.Thread(target=withdraw, args=(70,))
b = threading.Thread(target=withdraw, args=(50,))
a.start()
b.start()
a.join()
b.join()
print(f"The balance is {balance}")
