def f(e):
    try:
        raise e
    except (KeyError, IndexError):
        return "lookup"
    except ValueError:
        return "value"
    except:
        return "any"
print(f(KeyError(1)), f(IndexError()), f(ValueError("x")), f(TypeError), f(KeyboardInterrupt()))
