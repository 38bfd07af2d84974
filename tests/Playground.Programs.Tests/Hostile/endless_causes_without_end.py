# ends: ValueError
cause = None
for _ in range(30_000):
    try:
        raise ValueError from cause
    except ValueError as error:
        cause = error
raise cause
