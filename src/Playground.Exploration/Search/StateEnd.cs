namespace Playground.Exploration.Search;

/// <summary>How a state that nothing leads on from ends the program.</summary>
internal enum StateEnd : byte
{
    /// <summary>It doesn't: there is more.</summary>
    None,

    /// <summary>The main thread has ended.</summary>
    Ended,

    /// <summary>Nobody can go on.</summary>
    Deadlocked,

    /// <summary>Some step was not followed.</summary>
    Cut,
}
