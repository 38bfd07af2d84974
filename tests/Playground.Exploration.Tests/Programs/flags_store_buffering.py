import threading
x = y = 0
a_saw = b_saw = None
def first():
    global x, a_saw
    x = 1
    a_saw = y
def second():
    global y, b_saw
    y = 1
    b_saw = x
a = threading.Thread(target=first)
b = threading.Thread(target=second)
a.start()
b.start()
