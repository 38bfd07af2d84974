namespace Playground.Load.Clients;

/// <summary>What students write: two threads that add, and lose an update now and then.</summary>
internal static class StudentProgram
{
    /// <summary>One that differs from all others by a number.</summary>
    public static string Numbered(int number) => $"""
        import threading

        counter = {number}

        def add():
            global counter
            for _ in range(2):
                counter += 1

        threads = [threading.Thread(target=add) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(counter)

        """;
}
