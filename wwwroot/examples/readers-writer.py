# Readers share the book, the writer has it alone: leave `room` out of write and see a reader find half a change.
import threading

lock = threading.Lock()
room = threading.Lock()
readers = 0
left_page, right_page = 1, 1


def read():
    global readers
    with lock:
        readers += 1
        if readers == 1:
            room.acquire()
    assert left_page == right_page, "half a change"
    with lock:
        readers -= 1
        if readers == 0:
            room.release()


def write():
    global left_page, right_page
    with room:
        left_page += 1
        right_page += 1


threads = [threading.Thread(target=target) for target in (read, write, read)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"The pages are {left_page} and {right_page}")
