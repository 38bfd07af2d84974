# Each thread has its own `notes.text`: use a plain class in place of threading.local and see the notes mixed up.
import threading

notes = threading.local()


def write(text):
    notes.text = text
    notes.text += "!"
    print(f"{threading.current_thread().name} wrote {notes.text}")


a = threading.Thread(target=write, args=("red",), name="Ann")
b = threading.Thread(target=write, args=("blue",), name="Bob")
a.start()
b.start()
a.join()
b.join()
try:
    print(notes.text)
except AttributeError:
    print("The main thread wrote nothing")
