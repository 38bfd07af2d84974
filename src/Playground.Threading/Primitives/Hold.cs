namespace Playground.Threading.Primitives;

/// <summary>A lock, a share of one, or a permit, had until this is disposed of; the default holds nothing.</summary>
public readonly ref struct Hold
{
    private readonly IHeld? _held;

    internal Hold(IHeld held) => _held = held;

    /// <summary>Gives it back, if there is anything.</summary>
    public void Dispose() => _held?.GiveBack();
}
