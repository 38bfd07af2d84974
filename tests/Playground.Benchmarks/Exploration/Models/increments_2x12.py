import threading
counter = 0
def work():
    global counter
    for _ in range(12):
        counter += 1
t0 = threading.Thread(target=work)
t1 = threading.Thread(target=work)
t0.start()
t1.start()
