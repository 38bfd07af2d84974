import threading
out = []
threads = [threading.Thread(target=lambda: out.append(i)) for i in range(3)]
for t in threads:
    t.start()
    t.join()
threads = [threading.Thread(target=lambda i=i: out.append(i)) for i in range(3)]
for t in threads:
    t.start()
    t.join()
print(out)
