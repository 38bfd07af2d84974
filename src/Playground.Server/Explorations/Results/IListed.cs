namespace Playground.Server.Explorations.Results;

/// <summary>An entry of a list that is cut where it becomes too long.</summary>
internal interface IListed
{
    /// <summary>How long the entry's texts are.</summary>
    int Characters { get; }
}
