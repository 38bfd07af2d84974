namespace Playground.Programs.Machine;

/// <summary>Is told what a thread looks at and changes of what others may know. Each thread of the system has its own.</summary>
internal interface IAccesses
{
    /// <summary>The thread looks at an object, and perhaps changes it.</summary>
    void Read(object target);

    /// <summary>The thread puts a new value in a variable without looking at the old one.</summary>
    void Overwrite(object target);

    /// <summary>The thread does what may look at anything.</summary>
    void ReadAll();

    /// <summary>The thread finds out which one it or another is: by a name, a number, or the order in which they were started.</summary>
    void TellApart();
}
