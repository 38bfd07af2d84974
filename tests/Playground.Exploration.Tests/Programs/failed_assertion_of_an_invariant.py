import threading
x = y = 0
def move():
    global x, y
    x = 1
    y = 1
def check():
    assert x == y, "in between"
a = threading.Thread(target=move)
b = threading.Thread(target=check)
a.start()
b.start()
