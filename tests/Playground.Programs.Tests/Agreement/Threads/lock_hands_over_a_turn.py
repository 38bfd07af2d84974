import threading
mine, yours = threading.Lock(), threading.Lock()
yours.acquire()
steps = []
def other():
    for i in range(3):
        yours.acquire()
        steps.append(("other", i))
        mine.release()
t = threading.Thread(target=other)
t.start()
for i in range(3):
    mine.acquire()
    steps.append(("main", i))
    yours.release()
t.join()
print(steps)
