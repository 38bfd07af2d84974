l = [1]
del l[3]
