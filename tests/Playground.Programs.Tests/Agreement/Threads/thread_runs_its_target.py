import threading
def greet():
    print("hello from the thread")
t = threading.Thread(target=greet)
print(t.start())
print(t.join())
print("main ends")
