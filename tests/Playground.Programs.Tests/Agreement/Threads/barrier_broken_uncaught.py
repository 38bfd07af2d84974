import threading
barrier = threading.Barrier(2)
barrier.abort()
def meet():
    barrier.wait()
t = threading.Thread(target=meet, name="Late")
t.start()
t.join()
meet()
