namespace Playground.Threading.Primitives;

/// <summary>Something that a thread has and must give back.</summary>
internal interface IHeld
{
    /// <summary>Gives it back; for the thread that has it.</summary>
    void GiveBack();
}
