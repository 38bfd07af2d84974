import threading
c = threading.Condition()
value = 0
def predicate():
    return value and f"value {value}"
def change():
    global value
    for n in (0, 0, 3):
        with c:
            value = n
            c.notify()
with c:
    t = threading.Thread(target=change)
    t.start()
    print(c.wait_for(predicate))
t.join()
with c:
    print(c.wait_for(predicate, timeout=1), c.wait_for(lambda: [], 0.01), c.wait_for(lambda: 0, timeout=0), c.wait_for(lambda: None, 0.01))
