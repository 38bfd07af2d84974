class Node:
    def __init__(self, child=None):
        self.child = child
    def total(self):
        return 1 + self.child.total()
Node(Node(Node())).total()
