# Two threads take two locks in opposite orders: step them into a deadlock.
import threading

left = threading.Lock()
right = threading.Lock()


def forwards():
    with left:
        with right:
            print("left, then right")


def backwards():
    with right:
        with left:
            print("right, then left")


threads = [threading.Thread(target=forwards), threading.Thread(target=backwards)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
