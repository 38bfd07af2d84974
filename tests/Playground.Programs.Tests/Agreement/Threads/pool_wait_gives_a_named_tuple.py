from concurrent.futures import Future, wait
f = Future()
r = wait([f], 0)
print(isinstance(r, tuple), len(r), r[0], r.done, len(r.not_done), r == (set(), {f}))
print(r[:] == r, type(r[:]).__name__, type(tuple(r)).__name__, type(r).__name__, type(r + ()).__name__)
try:
    r.other
except AttributeError as e:
    print(e)
