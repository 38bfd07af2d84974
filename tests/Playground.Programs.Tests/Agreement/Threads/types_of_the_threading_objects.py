import threading
made = [threading.Lock(), threading.RLock(), threading.Condition(), threading.Semaphore(), threading.BoundedSemaphore(),
        threading.Event(), threading.Barrier(1), threading.Timer(1, print), threading.local(), threading.Thread()]
print([type(x).__name__ for x in made])
print(isinstance(made[2], threading.Condition), isinstance(made[5], threading.Event), isinstance(made[6], threading.Barrier))
print(isinstance(made[7], threading.Timer), isinstance(made[7], threading.Thread), isinstance(made[8], threading.local))
try:
    isinstance(made[0], threading.Lock)
except TypeError as e:
    print(e)
print(type(threading.current_thread()).__name__)
