import threading
c = threading.Condition()
with c:
    print(c.wait(0.01), c.wait(timeout=0), c.wait(-1))
    c.notify_all()
    print(c.wait(timeout=0.005))
