import threading
counter = 0
def work():
    global counter
    counter += 1
t0 = threading.Thread(target=work)
t1 = threading.Thread(target=work)
t2 = threading.Thread(target=work)
t0.start()
t1.start()
t2.start()
t0.join()
t1.join()
t2.join()
assert counter == 3, "An update is lost."
