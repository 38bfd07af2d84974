using Playground.Programs.Compiling;
using Playground.Programs.Values;

namespace Playground.Programs.Machine;

/// <summary>Stores into what threads may share.</summary>
internal sealed partial class ThreadMachine
{
    private static void StoreGlobal<TMode>(Frame frame, in Instruction i)
        where TMode : struct, IStepMode
    {
        var value = frame.Get(i.B);
        if (TMode.Stops)
            Sharing.Share(value);
        frame.Function.Globals[i.A].Value = value;
    }

    private static void SetItem<TMode>(Frame frame, in Instruction i)
        where TMode : struct, IStepMode
    {
        var (container, value) = (frame.Get(i.A), frame.Get(i.C));
        if (TMode.Stops && container is ObjectValue { IsShared: true })
        {
            Sharing.Share(frame.Get(i.B));
            Sharing.Share(value);
        }

        Items.Set(container, frame.Get(i.B), value);
    }

    private static void StoreAttribute<TMode>(Frame frame, in Instruction i)
        where TMode : struct, IStepMode
    {
        var (owner, value) = (frame.Get(i.A), frame.Get(i.B));
        if (TMode.Stops && owner is ObjectValue { IsShared: true })
            Sharing.Share(value);
        Attributes.Set(owner, frame.Code.Sites[i.C], value);
    }
}
