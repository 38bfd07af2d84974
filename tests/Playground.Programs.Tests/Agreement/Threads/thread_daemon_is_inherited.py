import threading
def inner():
    print("inner", threading.current_thread().daemon)
def outer():
    a = threading.Thread(target=inner)
    b = threading.Thread(target=inner, daemon=False)
    for t in [a, b]:
        t.start()
        t.join()
for daemon in [True, False]:
    t = threading.Thread(target=outer, daemon=daemon)
    t.start()
    t.join()
