# A timer calls its function later, unless it is cancelled in time: make the work longer than the timer.
import threading
import time

alarm = threading.Timer(0.1, print, args=("The work takes too long",))
alarm.start()
time.sleep(0.03)  # the work
alarm.cancel()
alarm.join()
print("The work is done")
