import threading
wants = [False, False]
turn = 0
inside = clashes = 0
def enter(me):
    global turn, inside, clashes
    wants[me] = True
    turn = 1 - me
    if wants[1 - me] and turn != me:
        wants[me] = False
        return
    if inside:
        clashes += 1
    inside = 1
    inside = 0
    wants[me] = False
a = threading.Thread(target=enter, args=(0,))
b = threading.Thread(target=enter, args=(1,))
a.start()
b.start()
