import threading
main_failed = threading.Event()
def work():
    main_failed.wait()
    print("the thread goes on")
threading.Thread(target=work).start()
try:
    raise ValueError("main is out")
finally:
    main_failed.set()
