for f in [lambda: [][1], lambda: {}[1], lambda: 1 / 0, lambda: int("x"), lambda: undefined, lambda: None.x, lambda: 10.0 ** 400]:
    try:
        f()
    except LookupError as e:
        print("lookup", repr(e))
    except ArithmeticError as e:
        print("arithmetic", repr(e))
    except (ValueError, NameError) as e:
        print("pair", repr(e))
    except Exception as e:
        print("other", repr(e))
