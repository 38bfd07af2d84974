# ends: done
from threading import Event

never = Event()


class Shown:
    def __repr__(self):
        never.wait()
        return "shown"


value = Shown()
print("done")
