# ends: 33554432 bytes
from concurrent.futures import Future

future = Future()
while True:
    future.add_done_callback(print)
