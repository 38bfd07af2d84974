import threading
room = threading.Semaphore(2)
inside = 0
both = False
def visit():
    global inside, both
    with room:
        inside += 1
        if inside == 2:
            both = True
        inside -= 1
a = threading.Thread(target=visit)
b = threading.Thread(target=visit)
a.start()
b.start()
