import threading
lock = threading.Lock()
not_empty, not_full = threading.Condition(lock), threading.Condition(lock)
buffer, got = [], []
def produce():
    for item in (1, 2):
        with lock:
            while len(buffer) == 1:
                not_full.wait()
            buffer.append(item)
            not_empty.notify()
def consume():
    for _ in range(2):
        with lock:
            while not buffer:
                not_empty.wait()
            got.append(buffer.pop())
            not_full.notify()
a = threading.Thread(target=produce)
b = threading.Thread(target=consume)
a.start()
b.start()
