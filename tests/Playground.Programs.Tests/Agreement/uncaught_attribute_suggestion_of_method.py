class Stack:
    def push(self, x):
        pass
    def pop(self):
        pass
Stack().psh(1)
