def f(x):
    try:
        print("try")
        if x == 1:
            raise ValueError("v")
        if x == 2:
            return "returned"
    except ValueError as e:
        print("except", e)
        return "handled"
    else:
        print("else")
    finally:
        print("finally")
    return "end"
for i in range(3):
    print(f(i))
