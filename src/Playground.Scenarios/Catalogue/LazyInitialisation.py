import threading
import time

THREADS = 5
FIXED = False

connection = None
opened = 0
guard = threading.Lock()
everybody_is_there = threading.Barrier(THREADS)


def open_connection():
    global opened
    time.sleep(0.01)
    opened += 1
    return opened


def open_if_there_is_none():
    global connection
    if connection is None:
        connection = open_connection()
    return connection


def work():
    everybody_is_there.wait()
    if FIXED:
        with guard:
            mine = open_if_there_is_none()
    else:
        mine = open_if_there_is_none()
    print(f"{threading.current_thread().name} uses connection {mine}")


workers = [threading.Thread(target=work, name=f"Worker-{n + 1}") for n in range(THREADS)]
for thread in workers:
    thread.start()
for thread in workers:
    thread.join()

print(f"{opened} connections were opened")
