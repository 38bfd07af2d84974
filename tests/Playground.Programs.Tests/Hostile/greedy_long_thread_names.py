# ends: 33554432 bytes
from threading import Thread

name = "x" * 1_000_000
kept = []
while True:
    kept.append(Thread(name=name + str(len(kept))))
    kept[-1].start()
