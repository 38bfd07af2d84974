# ends: 33554432 bytes
from threading import Thread

while True:
    Thread()
