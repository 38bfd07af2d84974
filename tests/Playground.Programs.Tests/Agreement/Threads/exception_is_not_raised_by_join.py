import threading
def work():
    raise ValueError("inside")
t = threading.Thread(target=work)
try:
    t.start()
    t.join()
except ValueError:
    print("never")
else:
    print("join says nothing")
