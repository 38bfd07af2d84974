import threading
x = y = 0
def first():
    global x
    x = 1
    x = 2
    x = 3
def second():
    global y
    y = 1
    y = 2
    y = 3
a = threading.Thread(target=first)
b = threading.Thread(target=second)
a.start()
b.start()
