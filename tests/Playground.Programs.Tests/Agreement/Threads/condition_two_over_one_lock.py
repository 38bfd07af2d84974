import threading
lock = threading.Lock()
not_empty, not_full = threading.Condition(lock), threading.Condition(lock)
items, log = [], []
def produce():
    for n in range(5):
        with not_full:
            while len(items) == 1:
                not_full.wait()
            items.append(n)
            not_empty.notify()
def consume():
    for _ in range(5):
        with not_empty:
            while not items:
                not_empty.wait()
            log.append(items.pop())
            not_full.notify()
threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log, items)
