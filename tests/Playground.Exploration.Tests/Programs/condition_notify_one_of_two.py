import threading
c = threading.Condition()
ready = False
passed = 0
def wait():
    global passed
    with c:
        while not ready:
            c.wait()
        passed += 1
def open_gate():
    global ready
    with c:
        ready = True
        c.notify()
a = threading.Thread(target=wait)
b = threading.Thread(target=wait)
c = threading.Thread(target=open_gate)
a.start()
b.start()
c.start()
