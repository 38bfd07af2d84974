import threading
c = threading.Condition()
def work():
    try:
        c.notify()
    except RuntimeError as e:
        print(e)
    try:
        c.wait(0.01)
    except RuntimeError as e:
        print(e)
with c:
    t = threading.Thread(target=work)
    t.start()
    t.join()
