import threading
def bare():
    try:
        raise
    except RuntimeError as e:
        print(e)
try:
    1 / 0
except ZeroDivisionError:
    t = threading.Thread(target=bare)
    t.start()
    t.join()
    try:
        raise
    except ZeroDivisionError as e:
        print(e)
