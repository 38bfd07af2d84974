import threading
t = threading.Thread(target=print, args=("ran",))
t.start()
t.join()
t.daemon = True
