class A:
    limit = 1
print(A.limt)
