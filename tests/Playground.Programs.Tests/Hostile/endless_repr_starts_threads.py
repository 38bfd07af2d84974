# ends:
from threading import Thread


class Shown:
    def __repr__(self):
        Thread(target=print, args=("from repr",)).start()
        return "shown"


value = Shown()
values = {value: [value]}
print(value)
