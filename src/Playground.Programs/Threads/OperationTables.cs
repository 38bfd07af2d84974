using Playground.Programs.Machine;
using Playground.Programs.Values.Calls;

namespace Playground.Programs.Threads;

/// <summary>Adds functions that are operations of threads to tables of functions.</summary>
internal static class OperationTables
{
    /// <summary>A method of a lock that takes exactly so many arguments, or that many at most where they don't matter.</summary>
    public static MethodTable Operation(this MethodTable table, string name, int count, Func<SharedState?, object?[], Operation> prepare) =>
        table.Add(Make(table, name, count == 0 ? Signature.None : Signature.Positional(0, count), prepare));

    /// <summary>A method of a lock with named arguments, none of which must be given.</summary>
    public static MethodTable Operation(this MethodTable table, string name, string[] names, Func<SharedState?, object?[], Operation> prepare) =>
        table.Add(Make(table, name, Signature.Keywords(0, names, 0, 0), prepare));

    private static NativeFunction Make(MethodTable table, string name, Signature signature, Func<SharedState?, object?[], Operation> prepare)
    {
        Operation Prepared(object self, object?[] given) => self is LockValue value
            ? prepare(value.State, given)
            : given.Length > 0 && given[0] is StateValue first ? prepare(first.State, given) : prepare(null, given);

        return new NativeFunction(table.Owner, name, signature, (self, given) =>
            ThreadMachine.Current.Perform(Prepared(self, given)))
        {
            Prepare = (self, given, named) => Prepared(self, signature.Bind(table.Find(name)!, given, named)),
        };
    }
}
