using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Objects;

/// <summary>Walks through the items 0, 1, 2 … of an object, until it has no such item.</summary>
internal sealed class ItemIterator(ProgramObject instance) : IteratorValue
{
    private long _next;

    public override string TypeName => "iterator";

    public override bool TryNext(out object value)
    {
        if (_next < 0)
            return End(out value);
        try
        {
            value = SpecialMethods.Call(instance, "__getitem__", Boxed.Of(_next++))!;
            return true;
        }
        catch (PythonException exception) when (exception.Is(ExceptionTypes.IndexError) || exception.Is(ExceptionTypes.StopIteration))
        {
            _next = -1;
            return End(out value);
        }
    }
}
