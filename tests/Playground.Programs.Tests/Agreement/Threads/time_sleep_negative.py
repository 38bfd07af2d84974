import threading, time
for attempt in [lambda: time.sleep(-1), lambda: time.sleep(-0.001), lambda: time.sleep("1"), lambda: time.sleep(), lambda: time.sleep(None), lambda: time.sleep(1, 2)]:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
print(time.sleep(0), time.sleep(0.001), time.sleep(True - 1))
t = threading.Thread(target=time.sleep, args=(-5,))
t.start()
t.join()
