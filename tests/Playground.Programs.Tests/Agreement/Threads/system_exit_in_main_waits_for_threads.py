import threading
go = threading.Event()
def work():
    go.wait()
    print("thread ends")
threading.Thread(target=work).start()
try:
    raise SystemExit(7)
finally:
    print("main leaves")
    go.set()
