print(True + True, sum([True, False, True]), True * 5, [10, 20][True], {True: "a"}[1], True == 1, str(True), int(True), -True, True & False, True | 2)
