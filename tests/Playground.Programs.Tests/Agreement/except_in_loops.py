results = []
for x in ["1", "a", "0", "4"]:
    try:
        v = 8 // int(x)
    except ValueError:
        results.append("bad")
        continue
    except ZeroDivisionError as e:
        results.append(str(e))
        continue
    else:
        results.append(v)
    results.append("after")
print(results)
