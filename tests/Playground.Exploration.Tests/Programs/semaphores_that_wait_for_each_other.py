import threading
a_done, b_done = threading.Semaphore(0), threading.Semaphore(0)
order = []
def first():
    b_done.acquire()
    order.append("a")
    a_done.release()
def second():
    a_done.acquire()
    order.append("b")
    b_done.release()
a = threading.Thread(target=first)
b = threading.Thread(target=second)
a.start()
b.start()
