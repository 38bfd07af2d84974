import threading
def leave(code):
    print("leaving", code)
    raise SystemExit(code)
for code in [None, 0, 3, "message"]:
    t = threading.Thread(target=leave, args=(code,))
    t.start()
    t.join()
    print(t.is_alive())
print("main ends with 0")
