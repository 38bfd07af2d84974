import threading
first, second = threading.Lock(), threading.Lock()
x, y = 10, 10
def there():
    global x, y
    with first:
        with second:
            x -= 1
            y += 1
def back():
    global x, y
    with second:
        with first:
            y -= 2
            x += 2
a = threading.Thread(target=there)
b = threading.Thread(target=back)
a.start()
b.start()
