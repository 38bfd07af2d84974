import threading
t = threading.Thread(target=5)
t.start()
t.join()
t = threading.Thread(target="print")
t.start()
t.join()
print("main goes on")
