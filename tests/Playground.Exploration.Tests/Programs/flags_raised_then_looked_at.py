import threading
wants = [False, False]
entered = 0
def enter(me):
    global entered
    wants[me] = True
    if not wants[1 - me]:
        entered += 1
    wants[me] = False
a = threading.Thread(target=enter, args=(0,))
b = threading.Thread(target=enter, args=(1,))
a.start()
b.start()
