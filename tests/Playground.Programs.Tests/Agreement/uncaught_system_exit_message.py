print("a")
raise SystemExit("stopped")
