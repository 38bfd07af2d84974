using Playground.Programs.Compiling;
using Playground.Programs.Threads;
using Playground.Programs.Values;

namespace Playground.Programs.Machine;

/// <summary>Loads and stores of what threads may share.</summary>
internal sealed partial class ThreadMachine
{
    private object LoadGlobalRecorded(Frame frame, in Instruction i)
    {
        var variable = frame.Function.Globals[i.B];
        var value = variable.Value ?? Builtin(frame, i.B);
        if (!variable.IsBoundOnce)
            World.Records.Read(Thread, variable, variable.Name, value);
        return value;
    }

    private void StoreGlobal<TMode>(Frame frame, in Instruction i)
        where TMode : struct, IStepMode
    {
        var value = frame.Get(i.B);
        var variable = frame.Function.Globals[i.A];
        if (TMode.Stops || TMode.Records)
        {
            if (!variable.IsMainOnly)
                Sharing.Share(value);
            Naming.Name(value, variable.Name);
        }

        if (TMode.Records && !variable.IsBoundOnce)
            World.Records.Write(Thread, variable, variable.Name, value);
        variable.Value = value;
    }

    private static void SetItem<TMode>(Frame frame, in Instruction i)
        where TMode : struct, IStepMode
    {
        var (container, value) = (frame.Get(i.A), frame.Get(i.C));
        if ((TMode.Stops || TMode.Records) && container is ObjectValue { IsShared: true })
        {
            Sharing.Share(frame.Get(i.B));
            Sharing.Share(value);
        }

        Items.Set(container, frame.Get(i.B), value);
    }

    private object LoadAttributeRecorded(Frame frame, in Instruction i)
    {
        var owner = frame.Get(i.B);
        var value = Attributes.Get(owner, frame.Code.Sites[i.C]);
        if (owner is ObjectValue { IsShared: true } && value is long or bool && !frame.Code.IsHidden)
            World.Records.Read(Thread, owner, frame.Code.Sites[i.C].Name, value);
        return value;
    }

    private void StoreAttribute<TMode>(Frame frame, in Instruction i)
        where TMode : struct, IStepMode
    {
        var (owner, value) = (frame.Get(i.A), frame.Get(i.B));
        if (TMode.Stops || TMode.Records)
        {
            var name = frame.Code.Sites[i.C].Name;
            if (owner is ObjectValue { IsShared: true })
                Sharing.Share(value);
            Naming.NameAttribute(owner, name, value);
            if (TMode.Records && owner is ObjectValue { IsShared: true } && !frame.Code.IsHidden)
                World.Records.Write(Thread, owner, name, value);
        }

        Attributes.Set(owner, frame.Code.Sites[i.C], value);
    }

    private void RecordRead(Objects.Cell cell, Frame frame, int name, object value)
    {
        if (cell.IsShared && !frame.Code.IsHidden)
            World.Records.Read(Thread, cell, frame.Name(name), value);
    }

    private void RecordWrite(Objects.Cell cell, string name, object value)
    {
        if (_isRecording && cell.IsShared)
            World.Records.Write(Thread, cell, name, value);
    }
}
