namespace Playground.Server.Limits;

/// <summary>
/// Those who wait for places, so ordered that clients take turns: who asks for much waits behind his own, and another client's first comes
/// before his second. Of one client, and among those whose turn is the same, who came first is first. No client has all places at the
/// same time. Not thread-safe.
/// </summary>
/// <remarks>
/// Start-time fair queueing (Goyal, Vin, Cheng, SIGCOMM 1996) where all take the same: an item's turn is the one after its client's last,
/// but not before the one that is being served, so that nobody saves up turns.
/// </remarks>
/// <typeparam name="T">What waits; compared by reference.</typeparam>
/// <param name="mostPerClient">How many places one client may have.</param>
internal sealed class FairQueue<T>(int mostPerClient)
    where T : class
{
    private readonly List<Waiting> _waiting = [];
    private readonly Dictionary<string, long> _nextTurns = new(StringComparer.Ordinal);
    private readonly Dictionary<T, string> _placed = new(ReferenceEqualityComparer.Instance);
    private long _turn;

    /// <summary>How many wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>They, in the order of their turns.</summary>
    public IEnumerable<T> Items => _waiting.Select(waiting => waiting.Item);

    /// <summary>The next one that may have a place; null if there is none.</summary>
    public T? First => IndexOfFirst() is >= 0 and var index ? _waiting[index].Item : null;

    /// <summary>Lets something wait for a client.</summary>
    public void Add(T item, string client) => Insert(item, client, NextTurn(client));

    /// <summary>Another client waits for the same as well: it comes when the first of them has his turn.</summary>
    public void Share(T item, string client)
    {
        var index = IndexOf(item);
        var turn = NextTurn(client);
        if (index < 0 || _waiting[index].Turn <= turn)
            return;
        _waiting.RemoveAt(index);
        Insert(item, client, turn);
    }

    /// <summary>Gives <see cref="First"/> a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public T Take()
    {
        var index = IndexOfFirst();
        var (turn, client, item) = _waiting[index];
        _waiting.RemoveAt(index);
        _placed.Add(item, client);
        _turn = Math.Max(_turn, turn);
        foreach (var (other, next) in _nextTurns)
        {
            // As good as a client that was never here, and where nobody waits all are.
            if (next <= _turn || _waiting.Count == 0)
                _nextTurns.Remove(other);
        }

        return item;
    }

    /// <summary>Takes the place back of one that needs it no longer.</summary>
    public void Free(T item) => _placed.Remove(item);

    /// <summary>Takes one out that gives up, wherever it stands.</summary>
    /// <returns>Whether it waited.</returns>
    public bool Remove(T item)
    {
        var index = IndexOf(item);
        if (index < 0)
            return false;
        var client = _waiting[index].Client;
        _waiting.RemoveAt(index);
        // Its turn was not used.
        if (_nextTurns.TryGetValue(client, out var next))
            _nextTurns[client] = next - 1;
        return true;
    }

    /// <summary>How many places a client has.</summary>
    public int PlacesOf(string client) => _placed.Values.Count(other => other == client);

    /// <summary>
    /// Whether one more of a client would be too many where a queue has a length: past that, those may still come who have not had their part of it
    /// yet, since one client alone may have filled it; but all together not twice as many.
    /// </summary>
    public bool HasItsPart(string client, int length)
    {
        var own = _waiting.Count(waiting => waiting.Client == client);
        var clients = _waiting.Select(waiting => waiting.Client).Append(client).Distinct(StringComparer.Ordinal).Count();
        return _waiting.Count >= 2 * length || own >= Math.Max(1, length / clients);
    }

    /// <summary>Whether a client has fewer places than it may have.</summary>
    public bool MayTake(string client) => PlacesOf(client) < mostPerClient;

    private int IndexOfFirst() => _waiting.FindIndex(waiting => MayTake(waiting.Client));

    private long NextTurn(string client) => Math.Max(_turn, _nextTurns.GetValueOrDefault(client));

    private void Insert(T item, string client, long turn)
    {
        _nextTurns[client] = turn + 1;
        _waiting.Insert(_waiting.FindLastIndex(other => other.Turn <= turn) + 1, new Waiting(turn, client, item));
    }

    private int IndexOf(T item) => _waiting.FindIndex(waiting => ReferenceEquals(waiting.Item, item));

    private readonly record struct Waiting(long Turn, string Client, T Item);
}
