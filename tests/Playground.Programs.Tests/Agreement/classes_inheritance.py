class Animal:
    sound = "..."
    def __init__(self, name):
        self.name = name
    def speak(self):
        return f"{self.name} says {self.sound}"
class Dog(Animal):
    sound = "Woof"
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
class Puppy(Dog):
    def speak(self):
        return super().speak().lower() + "!"
for a in [Animal("x"), Dog("Rex", 3), Puppy("Bit", 1)]:
    print(a.speak(), type(a).__name__, isinstance(a, Dog))
print(issubclass(Puppy, Animal), Puppy.sound)
