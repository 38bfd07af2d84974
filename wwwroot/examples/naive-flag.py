# A flag is no lock: find the order in which both threads see it down and are inside together.
import threading

busy = False
inside = 0
most_inside = 0


def visit():
    global busy, inside, most_inside
    while busy:
        pass
    busy = True
    inside += 1
    if inside > most_inside:
        most_inside = inside
    inside -= 1
    busy = False


a = threading.Thread(target=visit)
b = threading.Thread(target=visit)
a.start()
b.start()
a.join()
b.join()
print(f"At most {most_inside} were inside at once")
