print(qqqqqq)
