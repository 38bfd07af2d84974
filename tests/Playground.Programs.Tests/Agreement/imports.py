import time
import time as t
from time import monotonic, sleep as nap
import random
print(t is time, monotonic() >= 0, time.time() > 1e9, time.perf_counter() >= 0)
nap(0)
time.sleep(0.001)
def f():
    import random as r
    return r is random
print(f())
