import threading
t = threading.Timer(-1, print, args=("at once",))
t.start()
t.join()
t = threading.Timer("soon", print, args=("never",))
t.start()
t.join()
