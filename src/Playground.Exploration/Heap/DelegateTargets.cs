using System.Reflection;

namespace Playground.Exploration.Heap;

/// <summary>Writes and reads delegates: what is called, and what it captured.</summary>
internal static class DelegateTargets
{
    /// <summary>Completes the layout of delegates of a type.</summary>
    public static void Complete(ObjectLayout layout)
    {
        layout.Write = static (target, writer) =>
        {
            writer.Reference(((Delegate)target).Method);
            writer.Reference(((Delegate)target).Target);
        };
        layout.Make = reader =>
        {
            var method = (MethodInfo)reader.Reference()!;
            return Delegate.CreateDelegate(layout.Type, reader.Reference(), method);
        };
    }
}
