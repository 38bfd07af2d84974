import queue, threading
for thing in [threading.Thread(), threading.Event(), threading.Barrier(1), threading.local(), threading.Timer(1, print), queue.Queue()]:
    try:
        with thing:
            print("never")
    except TypeError as e:
        print(e)
for thing in [queue.Queue(), threading.Lock(), threading.Thread()]:
    try:
        for x in thing:
            print("never")
    except TypeError as e:
        print(e)
