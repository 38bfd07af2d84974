import threading
wants = [False, False]
turn = 0
inside = clashes = 0
def enter(me):
    global turn, inside, clashes
    wants[me] = True
    if wants[1 - me]:
        if turn != me:
            wants[me] = False
            return
        if wants[1 - me]:
            return
    if inside:
        clashes += 1
    inside = 1
    inside = 0
    turn = 1 - me
    wants[me] = False
a = threading.Thread(target=enter, args=(0,))
b = threading.Thread(target=enter, args=(1,))
a.start()
b.start()
