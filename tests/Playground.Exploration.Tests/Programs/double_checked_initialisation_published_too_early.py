import threading
lock = threading.Lock()
instance = None
seen = []
def get():
    global instance
    if instance is None:
        with lock:
            if instance is None:
                instance = []
                instance.append("ready")
    seen.append(len(instance))
a = threading.Thread(target=get)
b = threading.Thread(target=get)
a.start()
b.start()
