namespace Playground.ChildProcess;

/// <summary>What the parent says: each line lets a portion of the work begin; the end of the input, that the parent is gone, ends the process.</summary>
internal static class Orders
{
    /// <summary>The exit code of a process whose parent is gone.</summary>
    public const int ParentIsGone = 3;

    private static readonly SemaphoreSlim Go = new(0);

    /// <summary>Listens on a thread that keeps no process alive.</summary>
    public static void Listen(TextReader input) => new Thread(() => Follow(input)) { IsBackground = true, Name = "orders" }.Start();

    /// <summary>Waits until the next portion of the work may begin.</summary>
    public static void WaitForGo() => Go.Wait();

    private static void Follow(TextReader input)
    {
        while (input.ReadLine() is not null)
            Go.Release();
        Environment.Exit(ParentIsGone);
    }
}
