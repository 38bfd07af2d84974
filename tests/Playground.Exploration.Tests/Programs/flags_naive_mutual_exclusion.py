import threading
busy = False
inside = 0
both = False
def enter():
    global busy, inside, both
    if not busy:
        busy = True
        inside += 1
        if inside == 2:
            both = True
        inside -= 1
        busy = False
a = threading.Thread(target=enter)
b = threading.Thread(target=enter)
a.start()
b.start()
