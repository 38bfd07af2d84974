import threading, time
before = time.monotonic(), time.perf_counter()
t = threading.Thread(target=time.sleep, args=(0.01,))
t.start()
t.join()
after = time.monotonic(), time.perf_counter()
print(after[0] - before[0] > 0.009, after[1] - before[1] > 0.009, time.time() > 0)
print(isinstance(time.time(), float), isinstance(time.monotonic(), float))
