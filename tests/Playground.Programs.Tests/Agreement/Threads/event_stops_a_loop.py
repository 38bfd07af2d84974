import threading
stop, began = threading.Event(), threading.Event()
rounds = 0
def loop():
    global rounds
    while not stop.is_set():
        rounds += 1
        began.set()
        stop.wait(0.001)
t = threading.Thread(target=loop)
t.start()
began.wait()
stop.set()
t.join()
print(rounds > 0, stop.is_set())
