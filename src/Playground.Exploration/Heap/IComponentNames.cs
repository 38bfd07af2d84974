namespace Playground.Exploration.Heap;

/// <summary>Knows which objects are components of a state, and by which numbers.</summary>
internal interface IComponentNames
{
    /// <summary>The number of the component that an object is; -1 for one that its owner alone knows, which is written where it stands.</summary>
    /// <param name="target">An object that may be a component.</param>
    /// <param name="isKnown">Whether what leads to it is a component itself: then it is one too.</param>
    int NumberOf(object target, bool isKnown);

    /// <summary>The object that is the component of a number.</summary>
    object At(int number);
}
