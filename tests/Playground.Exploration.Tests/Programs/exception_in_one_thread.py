import threading
divisor = 1
result = None
def change():
    global divisor
    divisor = 0
    divisor = 2
def divide():
    global result
    result = 10 // divisor
a = threading.Thread(target=change)
b = threading.Thread(target=divide)
a.start()
b.start()
