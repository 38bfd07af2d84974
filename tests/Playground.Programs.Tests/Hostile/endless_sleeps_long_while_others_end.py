# ends:
from threading import Thread
import time

for _ in range(8):
    Thread(target=time.sleep, args=(1000,)).start()
time.sleep(1000)
