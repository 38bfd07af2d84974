import threading
seen = []
t = threading.Thread(target=lambda: seen.append(threading.get_ident()))
print(t.ident)
t.start()
t.join()
print(t.ident == seen[0], t.ident != threading.get_ident())
print(threading.current_thread().ident == threading.get_ident())
print(isinstance(t.ident, int), t.ident > 0)
try:
    t.ident = 1
except AttributeError as e:
    print(type(e).__name__)
