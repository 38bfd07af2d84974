import threading
def ring(n):
    raise ValueError(n)
t = threading.Timer(0, ring, (3,))
t.start()
t.join()
print("main goes on")
