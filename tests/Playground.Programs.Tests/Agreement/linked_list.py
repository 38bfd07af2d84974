class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
class LinkedList:
    def __init__(self):
        self.head = None
        self.size = 0
    def push(self, v):
        self.head = Node(v, self.head)
        self.size += 1
    def __iter__(self):
        n = self.head
        items = []
        while n is not None:
            items.append(n.value)
            n = n.next
        return iter(items)
    def __len__(self):
        return self.size
l = LinkedList()
for i in range(4):
    l.push(i)
print(list(l), len(l), 2 in l)
