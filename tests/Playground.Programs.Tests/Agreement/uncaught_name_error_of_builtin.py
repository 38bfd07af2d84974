prin("x")
