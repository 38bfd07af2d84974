import threading
go = threading.Event()
print(threading.active_count(), [t.name for t in threading.enumerate()])
threads = [threading.Thread(target=go.wait, name=f"W{n}") for n in range(3)]
print(threading.active_count())
for t in threads:
    t.start()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()))
print(all(t in threading.enumerate() for t in threads))
go.set()
for t in threads:
    t.join()
print(threading.active_count(), threading.enumerate() == [threading.main_thread()])
