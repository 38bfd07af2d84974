import threading
room = threading.BoundedSemaphore(1)
done = 0
def careful():
    global done
    with room:
        done += 1
def careless():
    global done
    room.release()
    done += 10
a = threading.Thread(target=careful)
b = threading.Thread(target=careless)
a.start()
b.start()
