import threading
ping, pong = threading.Semaphore(1), threading.Semaphore(0)
text = ""
def say_ping():
    global text
    for _ in range(2):
        ping.acquire()
        text += "i"
        pong.release()
def say_pong():
    global text
    for _ in range(2):
        pong.acquire()
        text += "o"
        ping.release()
a = threading.Thread(target=say_ping)
b = threading.Thread(target=say_pong)
a.start()
b.start()
