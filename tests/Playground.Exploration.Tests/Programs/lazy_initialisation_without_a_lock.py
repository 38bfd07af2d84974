import threading
instance = None
made = 0
def get():
    global instance, made
    if instance is None:
        made += 1
        instance = "ready"
a = threading.Thread(target=get)
b = threading.Thread(target=get)
a.start()
b.start()
