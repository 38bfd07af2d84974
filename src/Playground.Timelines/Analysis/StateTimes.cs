namespace Playground.Timelines.Analysis;

/// <summary>How long a thread was in each state, in ns. All but <paramref name="Holding"/> are disjoint.</summary>
/// <param name="Running">Able to run: neither waiting nor sleeping nor in a transfer.</param>
/// <param name="Waiting">Waiting for something that another thread or a process must do: give a lock or permit back, set, notify, put, take, arrive, end.</param>
/// <param name="Holding">The part of <paramref name="Running"/> in which it held at least one lock, alone or shared, or permit; an interpreter's lock doesn't count.</param>
/// <param name="Sleeping">Asleep.</param>
/// <param name="Io">In a transfer.</param>
public sealed record StateTimes(long Running, long Waiting, long Holding, long Sleeping, long Io);
