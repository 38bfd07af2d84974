# ends: 33554432 bytes
from threading import Condition, Event, Lock, RLock, Semaphore

kept = []
while True:
    kept.append([Lock(), RLock(), Semaphore(), Event(), Condition()])
