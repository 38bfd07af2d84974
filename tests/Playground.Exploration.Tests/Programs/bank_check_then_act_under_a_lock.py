import threading
balance = 100
paid = 0
lock = threading.Lock()
def withdraw():
    global balance, paid
    with lock:
        if balance >= 100:
            balance -= 100
            paid += 100
a = threading.Thread(target=withdraw)
b = threading.Thread(target=withdraw)
a.start()
b.start()
