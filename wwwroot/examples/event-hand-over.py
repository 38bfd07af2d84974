# The reader waits for an event before it looks: move `ready.set()` above the line that writes and see what it can read.
import threading

ready = threading.Event()
message = None


def write():
    global message
    message = "hello"
    ready.set()


def read():
    ready.wait()
    print(f"The reader found {message}")


reader = threading.Thread(target=read, name="Reader")
writer = threading.Thread(target=write, name="Writer")
reader.start()
writer.start()
reader.join()
writer.join()
