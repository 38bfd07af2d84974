# Both threads may find nothing there and make it twice: uncomment the second look, under the lock, and explore again.
import threading

lock = threading.Lock()
settings = None
times_made = 0


def get_settings():
    global settings, times_made
    if settings is None:
        with lock:
            # if settings is not None:
            #     return settings
            times_made += 1
            settings = "ready"
    return settings


a = threading.Thread(target=get_settings)
b = threading.Thread(target=get_settings)
a.start()
b.start()
a.join()
b.join()
print(f"Number of times made: {times_made}")
