import threading
lock = threading.RLock()
c = threading.Condition(lock)
log = []
def other():
    with c:
        log.append("other is inside")
        c.notify()
with c:
    with c:
        with lock:
            t = threading.Thread(target=other)
            t.start()
            log.append(c.wait(10))
            log.append("back, three deep")
t.join()
try:
    lock.release()
except RuntimeError as e:
    log.append(str(e))
print(log)
