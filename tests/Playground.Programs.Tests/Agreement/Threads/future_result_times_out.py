from concurrent.futures import Future
f = Future()
for ask in (f.result, f.exception):
    try:
        ask(0.01)
    except TimeoutError as e:
        print(repr(e))
    try:
        ask(timeout=0)
    except TimeoutError as e:
        print(repr(e))
f.set_result(None)
print(f.result(0), f.exception(0))
