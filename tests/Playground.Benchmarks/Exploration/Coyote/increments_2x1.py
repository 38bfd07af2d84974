import threading
counter = 0
def work():
    global counter
    counter += 1
t0 = threading.Thread(target=work)
t1 = threading.Thread(target=work)
t0.start()
t1.start()
t0.join()
t1.join()
assert counter == 2, "An update is lost."
