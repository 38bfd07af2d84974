raise ValueError("first\nsecond")
