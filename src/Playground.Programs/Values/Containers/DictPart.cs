namespace Playground.Programs.Values.Containers;

/// <summary>What a view of a dict shows.</summary>
internal enum DictPart
{
    Keys,
    Values,
    Items,
}
