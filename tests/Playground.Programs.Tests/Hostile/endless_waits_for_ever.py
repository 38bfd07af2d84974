# ends:
from threading import Event, Thread

never = Event()
Thread(target=never.wait).start()
never.wait()
