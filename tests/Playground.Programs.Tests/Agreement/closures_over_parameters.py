def adder(n):
    def add(x):
        return x + n
    n *= 2
    return add
print(adder(5)(1))
def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
print(compose(lambda x: x + 1, lambda x: x * 2)(3))
