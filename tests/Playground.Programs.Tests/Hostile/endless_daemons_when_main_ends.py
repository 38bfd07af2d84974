# ends:
from threading import Event, Thread

never = Event()


def spin():
    while True:
        pass


for _ in range(4):
    Thread(target=spin, daemon=True).start()
    Thread(target=never.wait, daemon=True).start()
print("done")
