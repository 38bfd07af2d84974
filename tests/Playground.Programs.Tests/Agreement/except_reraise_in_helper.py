def helper():
    raise
try:
    try:
        1 / 0
    except ZeroDivisionError:
        helper()
except ZeroDivisionError as e:
    print("again", e)
try:
    helper()
except RuntimeError as e:
    print(e)
