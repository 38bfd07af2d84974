import threading
c = threading.Condition()
waiting, woken, gate = 0, 0, threading.Semaphore(0)
def wait():
    global waiting, woken
    with c:
        waiting += 1
        gate.release()
        c.wait()
        woken += 1
        gate.release()
threads = [threading.Thread(target=wait) for _ in range(5)]
for t in threads:
    t.start()
for _ in threads:
    gate.acquire()
def notify(n):
    with c:
        c.notify(n)
    for _ in range(n):
        gate.acquire()
    with c:
        print("woken", woken)
notify(1)
notify(2)
with c:
    c.notify(0)
with c:
    c.notify(10)
for t in threads:
    t.join()
print(woken)
