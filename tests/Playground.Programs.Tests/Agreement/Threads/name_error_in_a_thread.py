import threading
def work():
    print(conter)
counter = 1
t = threading.Thread(target=work)
t.start()
t.join()
