import threading
lock = threading.Lock()
lock.acquire()
def helper():
    print("helper releases", lock.locked())
    lock.release()
t = threading.Thread(target=helper)
t.start()
lock.acquire()
t.join()
print("main has it again", lock.locked())
