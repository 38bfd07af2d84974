import threading
def make_counter():
    count, lock = 0, threading.Lock()
    def add(times):
        nonlocal count
        for _ in range(times):
            with lock:
                count += 1
    return add, lambda: count
add, read = make_counter()
threads = [threading.Thread(target=add, args=(n,)) for n in (100, 200, 300)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(read())
