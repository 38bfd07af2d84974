# ends: instructions
from threading import Event, Thread

never = Event()
Thread(target=never.wait).start()
while True:
    pass
