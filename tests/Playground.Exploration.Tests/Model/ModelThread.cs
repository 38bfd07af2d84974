namespace Playground.Exploration.Tests.Model;

/// <summary>Where a thread of a model stands.</summary>
internal sealed class ModelThread(ModelStep[] code, bool isDaemon)
{
    public ModelStep[] Code => code;

    public bool IsDaemon => isDaemon;

    public int Place { get; set; }

    /// <summary>What the last instructions have computed.</summary>
    public int Register { get; set; }

    /// <summary>The thread's own variable.</summary>
    public int Own { get; set; }

    /// <summary>The line where what it fails with was raised.</summary>
    public int ErrorLine { get; set; }

    public bool IsAssertion { get; set; }

    /// <summary>How often it held the lock that it has given back to wait.</summary>
    public int Depth { get; set; }

    public bool IsNotified { get; set; }

    /// <summary>How often the event had been set when the thread began to wait for it.</summary>
    public int Settings { get; set; }

    public bool HasStarted { get; set; }

    public bool HasEnded { get; set; }

    /// <summary>The step that it takes next.</summary>
    public ModelStep Next => code[Place];

    public ModelThread Copy() => (ModelThread)MemberwiseClone();
}
