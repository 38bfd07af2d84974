import threading
barrier = threading.Barrier(2)
attempts = [
    lambda: threading.Barrier(),
    lambda: threading.Barrier(1, None, 1, 2),
    lambda: threading.Barrier(count=2),
    lambda: barrier.wait(1, 2),
    lambda: barrier.abort(1),
    lambda: barrier.reset(1),
    lambda: barrier.parties(),
    lambda: barrier.release(),
]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
try:
    barrier.parties = 3
except AttributeError as e:
    print(type(e).__name__)
