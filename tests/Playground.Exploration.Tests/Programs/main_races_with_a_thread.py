import threading
x = 0
seen = None
def work():
    global x
    x = 1
    x = 2
a = threading.Thread(target=work)
a.start()
seen = x
a.join()
x += seen
