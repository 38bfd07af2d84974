import threading
errors = []
def work():
    try:
        raise LookupError("found nothing")
    except LookupError as e:
        errors.append(e)
t = threading.Thread(target=work)
t.start()
t.join()
try:
    raise RuntimeError("a worker failed") from errors[0]
except RuntimeError as e:
    print(e, "because", repr(e.__cause__))
