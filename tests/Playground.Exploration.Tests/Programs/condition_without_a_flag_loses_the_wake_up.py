import threading
c = threading.Condition()
woken = 0
def wait():
    global woken
    with c:
        c.wait()
        woken = 1
def notify():
    with c:
        c.notify()
a = threading.Thread(target=wait)
b = threading.Thread(target=notify)
a.start()
b.start()
