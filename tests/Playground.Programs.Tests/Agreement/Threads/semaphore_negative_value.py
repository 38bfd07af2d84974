import threading
for make in [lambda: threading.Semaphore(-1), lambda: threading.BoundedSemaphore(-3), lambda: threading.Semaphore(value=-2)]:
    try:
        make()
    except ValueError as e:
        print(e)
