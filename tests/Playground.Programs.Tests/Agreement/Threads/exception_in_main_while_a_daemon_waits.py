import threading
t = threading.Thread(target=threading.Event().wait, daemon=True)
t.start()
print(t.is_alive())
{}["main"]
