import threading
def show(*letters):
    print(letters)
t = threading.Thread(target=show, args=("url"))
t.start()
t.join()
t = threading.Thread(target=show, args=("url",))
t.start()
t.join()
t = threading.Thread(target=print, args=(5))
t.start()
t.join()
print("after")
