print("%d %s %r %5.2f %x %%" % (1, "a", "b", 3.14159, 255))
print("%s" % [1, 2], "%-5s|" % "a", "%05d" % 42)
print("{} {}".format(1, "b"), "{1} {0}".format("a", "b"), "{name:>5}".format(name="x"), "{:.2f}".format(1.005))
