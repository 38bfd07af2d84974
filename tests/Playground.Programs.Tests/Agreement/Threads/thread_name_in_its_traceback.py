import threading
def work(n):
    raise ValueError(n)
for name in [None, "Worker", "two words"]:
    t = threading.Thread(target=work, args=(1,), name=name)
    t.start()
    t.join()
t = threading.Thread(target=work, args=(2,))
t.name = "Renamed"
t.start()
t.join()
