# Two semaphores pass the turn to and fro: let both begin at 0 and see why nobody starts.
import threading

ping_may_go = threading.Semaphore(1)
pong_may_go = threading.Semaphore(0)


def ping():
    for _ in range(2):
        ping_may_go.acquire()
        print("ping")
        pong_may_go.release()


def pong():
    for _ in range(2):
        pong_may_go.acquire()
        print("pong")
        ping_may_go.release()


a = threading.Thread(target=ping, name="Ping")
b = threading.Thread(target=pong, name="Pong")
a.start()
b.start()
a.join()
b.join()
