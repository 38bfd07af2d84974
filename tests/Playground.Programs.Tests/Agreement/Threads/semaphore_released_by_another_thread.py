import threading
ready = threading.Semaphore(0)
order = []
def worker():
    ready.acquire()
    order.append("worker")
t = threading.Thread(target=worker)
t.start()
order.append("main")
ready.release()
t.join()
print(order)
