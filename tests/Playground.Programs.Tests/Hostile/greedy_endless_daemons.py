# ends: instructions
from threading import Thread


def work():
    while True:
        pass


for _ in range(8):
    Thread(target=work, daemon=True).start()
while True:
    pass
