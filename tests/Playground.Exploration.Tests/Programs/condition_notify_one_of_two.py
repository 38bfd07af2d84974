import threading
changed = threading.Condition()
ready = False
passed = 0
def wait():
    global passed
    with changed:
        while not ready:
            changed.wait()
        passed += 1
def open_gate():
    global ready
    with changed:
        ready = True
        changed.notify()
a = threading.Thread(target=wait)
b = threading.Thread(target=wait)
c = threading.Thread(target=open_gate)
a.start()
b.start()
c.start()
