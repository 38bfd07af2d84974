using System.Globalization;

namespace Playground.Programs.Values.Budgets;

/// <summary>
/// How many bytes the values of one program may take in all, counting what has been given back as well. A thread works for the
/// budget that it was given by <see cref="Use"/>; operations charge it before they allocate. Each thread takes bytes in portions,
/// so charging costs a subtraction. A thread without a budget allocates freely. Thread-safe.
/// </summary>
internal sealed class AllocationBudget
{
    private const long Portion = 64 * 1024;
    private const int PulseItems = 4096;

    [ThreadStatic]
    private static AllocationBudget? _current;

    [ThreadStatic]
    private static long _allowance;

    [ThreadStatic]
    private static int _itemsToPulse;

    private readonly long _most;
    private readonly Action? _pulse;
    private long _left;

    /// <summary>A budget of <paramref name="most"/> bytes.</summary>
    /// <param name="most">How many bytes, at least 0.</param>
    /// <param name="pulse">
    /// Called now and then, at least once in 4 096 items, by operations that go through many items, so that they can be stopped: it
    /// may throw. Called with locks of values held, so it must not wait.
    /// </param>
    public AllocationBudget(long most, Action? pulse = null)
    {
        _most = most;
        _left = most;
        _pulse = pulse;
    }

    /// <summary>How many bytes are left; what threads have taken as portions counts as used.</summary>
    public long Left => Math.Max(0, Interlocked.Read(ref _left));

    /// <summary>Gives all bytes back.</summary>
    public void Renew() => Interlocked.Exchange(ref _left, _most);

    /// <summary>From now on the calling thread works for <paramref name="budget"/>; null for none.</summary>
    public static void Use(AllocationBudget? budget)
    {
        if (_current is { } before && _allowance > 0)
            Interlocked.Add(ref before._left, _allowance);
        _current = budget;
        _allowance = 0;
    }

    /// <summary>Says that the calling thread is about to allocate so many bytes.</summary>
    /// <exception cref="BudgetException">So many are not left.</exception>
    public static void Charge(long bytes)
    {
        if ((_allowance -= bytes) < 0)
            TakePortion();
    }

    /// <summary>Says that the calling thread is about to allocate so many things of so many bytes.</summary>
    /// <exception cref="BudgetException">So many are not left.</exception>
    public static void Charge(long count, long bytesEach) =>
        Charge(count > long.MaxValue / 4 / bytesEach ? long.MaxValue / 4 : count * bytesEach);

    /// <summary>Says that a long operation has come to its next item.</summary>
    public static void NextItem()
    {
        if (--_itemsToPulse < 0)
            Pulse();
    }

    private static void Pulse()
    {
        _itemsToPulse = PulseItems;
        _current?._pulse?.Invoke();
    }

    private static void TakePortion()
    {
        if (_current is not { } budget)
        {
            _allowance = 0;
            return;
        }

        var wanted = Portion - _allowance;
        if (Interlocked.Add(ref budget._left, -wanted) < 0)
        {
            Interlocked.Add(ref budget._left, wanted);
            _allowance = 0;
            throw new BudgetException(
                string.Create(CultureInfo.InvariantCulture, $"The program may allocate {budget._most} bytes at most."));
        }

        _allowance = Portion;
    }
}
