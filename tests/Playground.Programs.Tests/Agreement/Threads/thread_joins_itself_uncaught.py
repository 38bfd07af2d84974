import threading
def work():
    t.join()
t = threading.Thread(target=work, name="Loner")
t.start()
t.join()
print("main goes on")
