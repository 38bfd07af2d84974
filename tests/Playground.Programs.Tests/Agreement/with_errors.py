class OnlyEnter:
    def __enter__(self):
        return 1
for c in [5, OnlyEnter()]:
    try:
        with c:
            print("never")
    except TypeError as e:
        print(e)
class FailsToEnter:
    def __enter__(self):
        raise RuntimeError("no entry")
    def __exit__(self, *a):
        print("not called")
try:
    with FailsToEnter():
        pass
except RuntimeError as e:
    print(e)
class FailsToExit:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        raise ValueError("exit failed")
try:
    with FailsToExit():
        1 / 0
except ValueError as e:
    print(e, repr(e.__context__))
