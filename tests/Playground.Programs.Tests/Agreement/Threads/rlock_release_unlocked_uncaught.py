import threading
lock = threading.RLock()
lock.acquire()
lock.release()
lock.release()
