import threading
free, filled = threading.Semaphore(1), threading.Semaphore(0)
slot = None
got = []
def produce():
    global slot
    for item in (1, 2):
        free.acquire()
        slot = item
        filled.release()
def consume():
    for _ in range(2):
        filled.acquire()
        got.append(slot)
        free.release()
a = threading.Thread(target=produce)
b = threading.Thread(target=consume)
a.start()
b.start()
