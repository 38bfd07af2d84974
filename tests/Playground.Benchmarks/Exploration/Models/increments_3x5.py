import threading
counter = 0
def work():
    global counter
    for _ in range(5):
        counter += 1
t0 = threading.Thread(target=work)
t1 = threading.Thread(target=work)
t2 = threading.Thread(target=work)
t0.start()
t1.start()
t2.start()
