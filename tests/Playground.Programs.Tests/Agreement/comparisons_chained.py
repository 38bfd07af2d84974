print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 >= 2 != 1)
def f():
    print("once")
    return 2
print(1 < f() < 3)
print(1 > f() > 0)
print("a" < "b" <= "b", [1, 2] < [1, 3], (1,) < (1, 0))
