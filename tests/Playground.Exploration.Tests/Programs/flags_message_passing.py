import threading
data, flag = 0, False
seen = None
def send():
    global data, flag
    data = 1
    flag = True
def receive():
    global seen
    if flag:
        seen = data
a = threading.Thread(target=send)
b = threading.Thread(target=receive)
a.start()
b.start()
