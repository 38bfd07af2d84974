# ends: 64 threads
from threading import Timer

while True:
    Timer(1000, print).start()
