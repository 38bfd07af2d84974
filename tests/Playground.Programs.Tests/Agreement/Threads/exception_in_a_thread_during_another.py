import threading
def work():
    try:
        {}["x"]
    except KeyError:
        int("y")
t = threading.Thread(target=work, name="Reader")
t.start()
t.join()
