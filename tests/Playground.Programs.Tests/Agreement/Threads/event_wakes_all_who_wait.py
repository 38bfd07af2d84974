import threading
e = threading.Event()
woken = []
def wait():
    woken.append(e.wait())
threads = [threading.Thread(target=wait) for _ in range(4)]
for t in threads:
    t.start()
print(woken)
e.set()
for t in threads:
    t.join()
print(woken)
