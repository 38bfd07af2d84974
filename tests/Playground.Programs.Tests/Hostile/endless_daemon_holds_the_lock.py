# ends:
from threading import Event, Lock, Thread

lock = Lock()
held = Event()
never = Event()


def hold():
    with lock:
        held.set()
        never.wait()


Thread(target=hold, daemon=True).start()
held.wait()
with lock:
    print("never")
