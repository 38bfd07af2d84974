namespace Playground.Threading.Processors;

/// <summary>How a thread stands to the shares.</summary>
internal enum ProcessorTurnState
{
    /// <summary>It wants none.</summary>
    Away,

    /// <summary>It waits for one.</summary>
    Waiting,

    /// <summary>It has one.</summary>
    Holding,

    /// <summary>It had one, did not come to a checkpoint when it was asked to, and runs on.</summary>
    Overdue,
}
