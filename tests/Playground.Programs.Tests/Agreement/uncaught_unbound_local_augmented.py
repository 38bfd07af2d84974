counter = 0
def safe_update():
    counter += 1
safe_update()
