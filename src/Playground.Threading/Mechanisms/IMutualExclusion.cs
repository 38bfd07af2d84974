namespace Playground.Threading.Mechanisms;

/// <summary>The real thing under a probed lock. A probed lock enters it once at a time for each thread.</summary>
internal interface IMutualExclusion
{
    /// <summary>Enters if that is possible in time.</summary>
    bool TryEnter(TimeSpan timeout);

    /// <summary>Leaves; for the thread that has entered.</summary>
    void Exit();
}
