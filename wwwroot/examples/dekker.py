# Dekker's algorithm, the first that kept two threads apart without a lock: leave out the step back and see who waits.
import threading

wants = [False, False]
turn = 0
inside = 0


def visit(me):
    global turn, inside
    other = 1 - me
    wants[me] = True
    while wants[other]:
        if turn == other:
            wants[me] = False  # steps back until it is its turn
            while turn == other:
                pass
            wants[me] = True
    inside += 1
    assert inside == 1, "both are inside"
    inside -= 1
    turn = other
    wants[me] = False


a = threading.Thread(target=visit, args=(0,))
b = threading.Thread(target=visit, args=(1,))
a.start()
b.start()
a.join()
b.join()
print("Nobody met anybody")
