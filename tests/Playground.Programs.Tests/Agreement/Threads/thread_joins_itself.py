import threading
def work():
    try:
        threading.current_thread().join()
    except RuntimeError as e:
        print("worker:", e)
t = threading.Thread(target=work)
t.start()
t.join()
try:
    threading.main_thread().join()
except RuntimeError as e:
    print("main:", e)
