import threading
lock = threading.Lock()
done = []
def careful(n):
    lock.acquire()
    try:
        done.append(10 // n)
    finally:
        lock.release()
def run(n):
    try:
        careful(n)
    except ZeroDivisionError as e:
        done.append(str(e))
for n in [5, 0, 2]:
    t = threading.Thread(target=run, args=(n,))
    t.start()
    t.join()
print(done, lock.locked())
