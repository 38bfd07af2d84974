import threading
def work():
    raise KeyboardInterrupt("by hand")
t = threading.Thread(target=work)
t.start()
t.join()
print("main goes on")
