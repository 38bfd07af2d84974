# ends: bytes
from threading import Thread

while True:
    Thread()
