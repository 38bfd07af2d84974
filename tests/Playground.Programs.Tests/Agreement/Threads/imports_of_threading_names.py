from threading import Thread, Lock as Mutex, current_thread
import threading as th
from concurrent import futures
import concurrent.futures
import queue as q
print(Thread is th.Thread, Mutex is th.Lock, current_thread() is th.main_thread())
print(futures is concurrent.futures, issubclass(q.LifoQueue, q.Queue), th.ThreadError is RuntimeError)
t = Thread(target=print, args=("started",))
t.start()
t.join()
