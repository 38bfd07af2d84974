import threading
main_is_done = threading.Event()
def last():
    main_is_done.wait()
    print("the thread ends last")
threading.Thread(target=last).start()
print("main ends")
main_is_done.set()
