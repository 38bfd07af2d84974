using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Objects;

/// <summary>Walks by the <c>__next__</c> of an object.</summary>
internal sealed class InstanceIterator(ProgramObject instance) : IteratorValue
{
    public ProgramObject Instance => instance;

    public override string TypeName => instance.TypeName;

    public override bool TryNext(out object value)
    {
        try
        {
            value = SpecialMethods.Call(instance, "__next__")!;
            return true;
        }
        catch (PythonException exception) when (exception.Is(ExceptionTypes.StopIteration))
        {
            return End(out value);
        }
    }
}
