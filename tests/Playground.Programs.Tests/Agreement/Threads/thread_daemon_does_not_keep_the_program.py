import threading
never = threading.Event()
def wait_for_ever():
    print("waiting")
    started.set()
    never.wait()
    print("never")
started = threading.Event()
t = threading.Thread(target=wait_for_ever, daemon=True)
t.start()
started.wait()
print("main ends", t.is_alive())
