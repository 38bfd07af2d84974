import threading
c = threading.Condition()
with c:
    c.notify()
    c.notify_all()
with c:
    print(c.wait(0.01))
