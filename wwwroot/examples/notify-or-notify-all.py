# The gate opens for both, but notify wakes only one of them: explore who is left behind, then use notify_all.
import threading

changed = threading.Condition()
is_open = False
passed = 0


def walk():
    global passed
    with changed:
        while not is_open:
            changed.wait()
        passed += 1


def open_gate():
    global is_open
    with changed:
        is_open = True
        changed.notify()


a = threading.Thread(target=walk, name="Walker-1")
b = threading.Thread(target=walk, name="Walker-2")
keeper = threading.Thread(target=open_gate, name="Keeper")
a.start()
b.start()
keeper.start()
