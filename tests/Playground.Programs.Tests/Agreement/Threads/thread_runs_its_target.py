import threading

def greet():
    print("hello from the thread")

t = threading.Thread(target=greet)
started = t.start()
joined = t.join()
print(started, joined)
print("main ends")
