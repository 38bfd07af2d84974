import threading
t = threading.Thread(target=lambda: [][0])
t.start()
t.join()
t = threading.Thread(target=int, args=("q",))
t.start()
t.join()
