import threading
main = threading.current_thread()
print(main is threading.main_thread(), main.name, main.daemon, main.is_alive())
def work():
    me = threading.current_thread()
    print(me is t, me is threading.current_thread(), me is main, threading.main_thread() is main)
t = threading.Thread(target=work)
t.start()
t.join()
