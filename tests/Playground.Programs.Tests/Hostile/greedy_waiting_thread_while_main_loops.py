# ends: 1000000 instructions
from threading import Event, Thread

never = Event()
Thread(target=never.wait).start()
while True:
    pass
