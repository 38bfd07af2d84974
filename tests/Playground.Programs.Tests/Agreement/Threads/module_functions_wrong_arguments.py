import threading
attempts = [
    lambda: threading.current_thread(1),
    lambda: threading.main_thread(1),
    lambda: threading.active_count(1),
    lambda: threading.enumerate([1]),
    lambda: threading.current_thread(x=1),
]
for attempt in attempts:
    try:
        attempt()
    except TypeError as e:
        print(e)
