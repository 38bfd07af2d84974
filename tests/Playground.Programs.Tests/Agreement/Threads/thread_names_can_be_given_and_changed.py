import threading
def tell():
    print("I am", threading.current_thread().name)
t = threading.Thread(target=tell, name="Reader")
print(t.name)
t.name = "Writer"
print(t.name)
t.start()
t.join()
t.name = 42
print(t.name, type(t.name).__name__)
threading.current_thread().name = "Boss"
print(threading.main_thread().name)
print(threading.Thread(name=7).name, threading.Thread(name=[1]).name)
