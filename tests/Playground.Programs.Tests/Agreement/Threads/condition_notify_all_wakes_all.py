import threading
c = threading.Condition()
ready = False
arrived, passed = threading.Semaphore(0), []
def wait(n):
    with c:
        arrived.release()
        while not ready:
            c.wait()
        passed.append(n)
threads = [threading.Thread(target=wait, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for _ in threads:
    arrived.acquire()
with c:
    ready = True
    c.notify_all()
for t in threads:
    t.join()
print(sorted(passed))
