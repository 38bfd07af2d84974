# Each thread takes one lock and then wants the other's: step until both wait, then let them take the locks in one order.
import threading

pen = threading.Lock()
paper = threading.Lock()


def write():
    with pen:
        with paper:
            print("wrote a letter")


def draw():
    with paper:
        with pen:
            print("drew a picture")


writer = threading.Thread(target=write, name="Writer")
painter = threading.Thread(target=draw, name="Painter")
writer.start()
painter.start()
writer.join()
painter.join()
print("Both are done")
