import threading
wants = [False, False]
turn = 0
inside = 0
def work(me):
    global turn, inside
    for _ in range(20):
        wants[me] = True
        turn = 1 - me
        while wants[1 - me] and turn == 1 - me:
            pass
        inside += 1
        inside -= 1
        wants[me] = False
t0 = threading.Thread(target=work, args=(0,))
t1 = threading.Thread(target=work, args=(1,))
t0.start()
t1.start()
