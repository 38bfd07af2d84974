import threading
class Broken(Exception):
    pass
def work():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise Broken("could not divide") from e
t = threading.Thread(target=work)
t.start()
t.join()
