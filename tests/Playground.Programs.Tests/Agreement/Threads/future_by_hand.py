from concurrent.futures import Future, CancelledError, InvalidStateError
import threading
f = Future()
print(f.done(), f.running(), f.cancelled(), f.set_running_or_notify_cancel(), f.running(), f.cancel())
seen = []
f.add_done_callback(lambda done: seen.append(done.result()))
t = threading.Thread(target=f.set_result, args=(42,))
t.start()
print(f.result(), f.done(), f.running(), f.exception())
t.join()
print(seen)
g = Future()
g.set_exception(KeyError("k"))
print(repr(g.exception()))
h = Future()
print(h.cancel(), h.set_running_or_notify_cancel(), h.cancelled())
try:
    h.result()
except CancelledError as e:
    print("cancelled", repr(e))
def mask(error):
    text = str(error)
    return text if "0x" not in text else text[:text.index("0x")] + text[text.index(" state"):]
for again in [lambda: f.set_result(1), lambda: g.set_exception(ValueError()), lambda: h.set_result(1),
              lambda: f.result(1, 2), lambda: Future(1)]:
    try:
        again()
    except (InvalidStateError, TypeError) as e:
        print(type(e).__name__, mask(e))
c = Future()
c.cancel()
try:
    c.set_result(1)
except InvalidStateError as e:
    print(mask(e))
print(issubclass(InvalidStateError, Exception), isinstance(f, Future))
for future in (f, g, h, Future()):
    print(mask(repr(future)))
