import threading
log, lock = [], threading.Lock()
def grow(depth):
    if depth:
        children = [threading.Thread(target=grow, args=(depth - 1,)) for _ in range(2)]
        for c in children:
            c.start()
        for c in children:
            c.join()
    with lock:
        log.append(depth)
grow(3)
print([log.count(d) for d in range(4)], log[-1])
