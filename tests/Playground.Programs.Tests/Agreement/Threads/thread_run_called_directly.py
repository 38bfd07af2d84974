import threading
def work():
    print("in", threading.current_thread().name)
t = threading.Thread(target=work, name="Other")
t.run()
print(t.ident, t.is_alive())
