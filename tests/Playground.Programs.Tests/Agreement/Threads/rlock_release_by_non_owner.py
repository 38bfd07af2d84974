import threading
lock = threading.RLock()
lock.acquire()
def thief():
    try:
        lock.release()
    except RuntimeError as e:
        print("thief:", e)
t = threading.Thread(target=thief)
t.start()
t.join()
lock.release()
print("owner released")
