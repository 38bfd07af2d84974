# ends: instructions
from threading import Lock, Thread

lock = Lock()


def work():
    with lock:
        raise SystemExit


Thread(target=work, daemon=True).start()
while True:
    with lock:
        pass
