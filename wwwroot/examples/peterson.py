# Two flags and a turn keep two threads apart without a lock: set the turn before the flag and see that it breaks.
import threading

wants = [False, False]
turn = 0
inside = 0


def visit(me):
    global turn, inside
    other = 1 - me
    wants[me] = True
    turn = other
    while wants[other] and turn == other:
        pass
    inside += 1
    assert inside == 1, "both are inside"
    inside -= 1
    wants[me] = False


a = threading.Thread(target=visit, args=(0,))
b = threading.Thread(target=visit, args=(1,))
a.start()
b.start()
a.join()
b.join()
print("Nobody met anybody")
