import threading
import time

READERS = 5
READS = 10
WRITES = 3
SHARED_LOCK = False

may_change = threading.Condition()
counting = threading.Lock()
readers_inside = 0
writer_waits = False
writer_inside = False
title_edition = 0
text_edition = 0
torn = 0


def begin_to_read():
    global readers_inside
    with may_change:
        while writer_inside or writer_waits:
            may_change.wait()
        readers_inside += 1


def end_to_read():
    global readers_inside
    with may_change:
        readers_inside -= 1
        may_change.notify_all()


def begin_to_write():
    global writer_waits, writer_inside
    with may_change:
        writer_waits = True
        while readers_inside > 0:
            may_change.wait()
        writer_waits = False
        writer_inside = True


def end_to_write():
    global writer_inside
    with may_change:
        writer_inside = False
        may_change.notify_all()


def read():
    global torn
    title = title_edition
    time.sleep(0.003)
    if title != text_edition:
        with counting:
            torn += 1


def write(edition):
    global title_edition, text_edition
    title_edition = edition
    time.sleep(0.002)
    text_edition = edition


def reader():
    for _ in range(READS):
        if SHARED_LOCK:
            begin_to_read()
        read()
        if SHARED_LOCK:
            end_to_read()


def writer():
    for edition in range(1, WRITES + 1):
        if SHARED_LOCK:
            begin_to_write()
        write(edition)
        if SHARED_LOCK:
            end_to_write()
        time.sleep(0.003)


threads = [threading.Thread(target=reader, name=f"Reader-{n + 1}") for n in range(READERS)]
threads.append(threading.Thread(target=writer, name="Writer"))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(f"{torn} of {READERS * READS} reads saw halves that don't belong together")
