namespace Playground.Exploration.Tests.Model;

/// <summary>What an instruction of a model does. Those from <see cref="Read"/> on are steps: others can notice them.</summary>
internal enum StepOf
{
    /// <summary>Register 0 becomes B.</summary>
    Constant,

    /// <summary>B is added to register 0.</summary>
    Add,

    Multiply,

    /// <summary>Register 0 to the thread's own variable.</summary>
    Keep,

    /// <summary>The thread's own variable to register 0.</summary>
    Recall,

    /// <summary>Register 0 becomes what variable A holds, and nobody notices.</summary>
    ReadAlone,

    /// <summary>The reverse.</summary>
    WriteAlone,

    AppendAlone,

    LengthAlone,

    Jump,

    /// <summary>Goes to A unless register 0 is B.</summary>
    JumpUnless,

    /// <summary>An <c>assert</c> fails if register 0 is B.</summary>
    FailIf,

    /// <summary>Goes on with the error that is being handled.</summary>
    Rethrow,

    Read,

    Write,

    Acquire,

    /// <summary>Register 0 tells whether it could.</summary>
    TryAcquire,

    Release,

    TakePermit,

    TryPermit,

    GivePermit,

    SetEvent,

    ClearEvent,

    /// <summary>Register 0 tells whether it is set; if not, what sets it from now on counts.</summary>
    BeginToAwait,

    AwaitEvent,

    TryEvent,

    LookAtEvent,

    /// <summary>Gives the lock back and stands in line.</summary>
    StandInLine,

    /// <summary>Waits to be notified, and for the lock.</summary>
    AwaitNotice,

    /// <summary>The same, or leaves the line; register 0 tells which.</summary>
    TryNotice,

    /// <summary>Takes the lock that was given back by <see cref="StandInLine"/>.</summary>
    TakeBack,

    Notify,

    Put,

    Get,

    LookAtQueue,

    Append,

    Length,

    Start,

    Join,

    /// <summary>The main thread waits for all that are no daemons.</summary>
    Finish,
}
