f = lambda x: x.missing
f(3)
