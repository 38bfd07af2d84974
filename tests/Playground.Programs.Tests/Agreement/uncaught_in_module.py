x = [1, 2]
print(x)
x[5]
