import threading
c = threading.Condition()
order, arrived = [], threading.Semaphore(0)
def wait(n):
    with c:
        arrived.release()
        c.wait()
        order.append(n)
        arrived.release()
threads = []
for n in range(4):
    t = threading.Thread(target=wait, args=(n,))
    threads.append(t)
    t.start()
    arrived.acquire()
with c:
    pass
for _ in threads:
    with c:
        c.notify()
    arrived.acquire()
for t in threads:
    t.join()
print(order)
