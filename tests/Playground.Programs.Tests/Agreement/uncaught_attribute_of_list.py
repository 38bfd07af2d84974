l = []
l.apend(1)
