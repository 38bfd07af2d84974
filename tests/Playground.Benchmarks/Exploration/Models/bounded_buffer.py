import threading
lock = threading.Lock()
free, filled = threading.Semaphore(2), threading.Semaphore(0)
count = 0
def produce():
    global count
    for _ in range(3):
        free.acquire()
        with lock:
            count += 1
        filled.release()
def consume():
    global count
    for _ in range(3):
        filled.acquire()
        with lock:
            count -= 1
        free.release()
t0 = threading.Thread(target=produce)
t1 = threading.Thread(target=produce)
t2 = threading.Thread(target=consume)
t3 = threading.Thread(target=consume)
t0.start()
t1.start()
t2.start()
t3.start()
