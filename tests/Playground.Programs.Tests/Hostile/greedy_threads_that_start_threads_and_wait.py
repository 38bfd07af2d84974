# ends: 64 threads
from threading import Event, Thread

never = Event()


def work():
    Thread(target=work).start()
    Thread(target=work).start()
    never.wait()


work()
