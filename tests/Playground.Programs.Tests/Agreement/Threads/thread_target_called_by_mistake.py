import threading
def work():
    print("in", threading.current_thread().name)
t = threading.Thread(target=work())
t.start()
t.join()
print("no target is no error")
