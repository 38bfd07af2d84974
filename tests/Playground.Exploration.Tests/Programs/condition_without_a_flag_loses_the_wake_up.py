import threading
changed = threading.Condition()
woken = 0
def wait():
    global woken
    with changed:
        changed.wait()
        woken = 1
def notify():
    with changed:
        changed.notify()
a = threading.Thread(target=wait)
b = threading.Thread(target=notify)
a.start()
b.start()
