import threading
signal = threading.Event()
woken = 0
def blink():
    signal.set()
    signal.clear()
def wait():
    global woken
    signal.wait()
    woken = 1
a = threading.Thread(target=wait)
b = threading.Thread(target=blink)
a.start()
b.start()
