# A daemon thread does not keep the program alive: make it an ordinary thread and see that the program never ends.
import threading
import time


def keep_watch():
    while True:
        time.sleep(0.02)


watch = threading.Thread(target=keep_watch, name="Watch", daemon=True)
watch.start()
time.sleep(0.05)
print(f"The main thread ends, and the watch is {'alive' if watch.is_alive() else 'over'}")
