def load():
    try:
        int("x")
    except ValueError as e:
        raise RuntimeError("cannot load") from e
load()
