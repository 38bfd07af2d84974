import threading
door = threading.BoundedSemaphore(1)
with door:
    print("in")
door.release()
