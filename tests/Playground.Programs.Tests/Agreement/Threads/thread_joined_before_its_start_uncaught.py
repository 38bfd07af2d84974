import threading
threads = [threading.Thread(target=print, args=(n,)) for n in range(3)]
for t in threads:
    t.join()
