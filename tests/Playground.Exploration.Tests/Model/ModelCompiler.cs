namespace Playground.Exploration.Tests.Model;

/// <summary>Makes instructions of the statements of a thread, written anew from what Python's statements mean.</summary>
internal sealed class ModelCompiler(ModelProgram program)
{
    private readonly List<ModelStep> _code = [];
    private int _onError = -1;

    /// <summary>What a thread does.</summary>
    public static ModelStep[] Thread(ModelProgram program, int thread)
    {
        var compiler = new ModelCompiler(program);
        compiler.Block(program.Threads[thread]);
        return [.. compiler._code];
    }

    /// <summary>What the main thread does. The last instruction is where it goes when it has failed as well.</summary>
    public static ModelStep[] MainThread(ModelProgram program)
    {
        var compiler = new ModelCompiler(program);
        for (var i = 0; i < ModelProgram.Variables.Count; i++)
        {
            if (program.IsNoticed(ModelProgram.Variables[i]))
                compiler.Emit(StepOf.Write, 0, i);
        }

        compiler.Block(program.Main);
        compiler.Emit(StepOf.Finish, 0);
        return [.. compiler._code];
    }

    private void Block(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
            Compile(statement);
    }

    private void Compile(Statement it)
    {
        var isSemaphore = it.Name == "s";
        switch (it.Verb)
        {
            case Verb.SetConstant:
                Emit(StepOf.Constant, it, 0, it.Value);
                Write(it);
                break;
            case Verb.SetSum:
                Read(it, it.Other);
                Emit(StepOf.Add, it, 0, it.Value);
                Write(it);
                break;
            case Verb.Add or Verb.Multiply:
                Read(it, it.Name);
                Emit(it.Verb == Verb.Add ? StepOf.Add : StepOf.Multiply, it, 0, it.Value);
                Write(it);
                break;
            case Verb.Take:
                Read(it, it.Name);
                Emit(StepOf.Keep, it);
                break;
            case Verb.Give:
                Emit(StepOf.Recall, it);
                Emit(StepOf.Add, it, 0, it.Value);
                Write(it);
                break;
            case Verb.If:
                Read(it, it.Name);
                Choose(it, it.Value);
                break;
            case Verb.Assert:
                Read(it, it.Name);
                Emit(StepOf.FailIf, it, 0, it.Value);
                break;
            case Verb.Twice:
                Block(it.Body);
                Block(it.Body);
                break;
            case Verb.With:
                With(it, isSemaphore);
                break;
            case Verb.Acquire:
                Emit(isSemaphore ? StepOf.TakePermit : StepOf.Acquire, it, program.LockOf(it.Name));
                break;
            case Verb.Release:
                Emit(isSemaphore ? StepOf.GivePermit : StepOf.Release, it, program.LockOf(it.Name));
                break;
            case Verb.TryAcquire:
                Emit(isSemaphore ? StepOf.TryPermit : StepOf.TryAcquire, it, program.LockOf(it.Name));
                Choose(it, 1);
                break;
            case Verb.SetEvent:
                Emit(StepOf.SetEvent, it);
                break;
            case Verb.ClearEvent:
                Emit(StepOf.ClearEvent, it);
                break;
            case Verb.AwaitEvent:
                AwaitEvent(it, StepOf.AwaitEvent);
                break;
            case Verb.TryEvent:
                AwaitEvent(it, StepOf.TryEvent);
                Choose(it, 1);
                break;
            case Verb.IfSet:
                Emit(StepOf.LookAtEvent, it);
                Choose(it, 1);
                break;
            case Verb.AwaitCondition:
                Await(it.Line);
                break;
            case Verb.TryCondition:
                TryCondition(it);
                break;
            case Verb.AwaitWhile:
                AwaitWhile(it);
                break;
            case Verb.Notify:
                Emit(StepOf.Notify, it, 0, 1);
                break;
            case Verb.NotifyAll:
                Emit(StepOf.Notify, it, 0, int.MaxValue);
                break;
            case Verb.Put:
                Emit(StepOf.Put, it, 0, it.Value);
                break;
            case Verb.Get:
                Emit(StepOf.Get, it);
                Write(it);
                break;
            case Verb.IfEmpty:
                Emit(StepOf.LookAtQueue, it);
                Choose(it, 0);
                break;
            case Verb.Append:
                Emit(program.IsNamedInThreads("items") ? StepOf.Append : StepOf.AppendAlone, it, 0, it.Value);
                break;
            case Verb.Length:
                Emit(program.IsNamedInThreads("items") ? StepOf.Length : StepOf.LengthAlone, it);
                Write(it);
                break;
            case Verb.Start:
                Emit(StepOf.Start, it, it.Value);
                break;
            case Verb.Join:
                Emit(StepOf.Join, it, it.Value);
                break;
            default:
                throw new InvalidOperationException($"{it.Verb}");
        }
    }

    private void With(Statement it, bool isSemaphore)
    {
        var (place, release) = (program.LockOf(it.Name), isSemaphore ? StepOf.GivePermit : StepOf.Release);
        Emit(isSemaphore ? StepOf.TakePermit : StepOf.Acquire, it, place);
        var outer = _onError;
        var first = _code.Count;
        // Where the body fails is not known yet: what is emitted now is mended below.
        _onError = int.MinValue + first;
        var mark = _onError;
        Block(it.Body);
        _onError = outer;
        Emit(release, it, place);
        var jump = Emit(StepOf.Jump, it.Line);
        var handler = _code.Count;
        Emit(release, it, place);
        Emit(StepOf.Rethrow, it);
        _code[jump] = _code[jump] with { A = _code.Count };
        for (var i = first; i < handler; i++)
        {
            if (_code[i].OnError == mark)
                _code[i] = _code[i] with { OnError = handler };
        }
    }

    private void AwaitEvent(Statement it, StepOf how)
    {
        Emit(StepOf.BeginToAwait, it);
        var isSet = Emit(StepOf.JumpUnless, it.Line, 0, 0);
        Emit(how, it);
        _code[isSet] = _code[isSet] with { A = _code.Count };
    }

    private void Await(int line)
    {
        Emit(StepOf.StandInLine, line, program.LockOf("c"));
        Emit(StepOf.AwaitNotice, line, program.LockOf("c"));
    }

    private void TryCondition(Statement it)
    {
        Emit(StepOf.StandInLine, it, program.LockOf("c"));
        Emit(StepOf.TryNotice, it, program.LockOf("c"));
        var notified = Emit(StepOf.JumpUnless, it.Line, 0, 0);
        Emit(StepOf.TakeBack, it, program.LockOf("c"));
        Emit(StepOf.Constant, it, 0, 0);
        _code[notified] = _code[notified] with { A = _code.Count };
        Choose(it, 1);
    }

    private void AwaitWhile(Statement it)
    {
        var again = _code.Count;
        Read(it, it.Other);
        var jump = Emit(StepOf.JumpUnless, it.Line, 0, it.Value);
        Await(it.Line + 1);
        Emit(StepOf.Jump, it, again);
        _code[jump] = _code[jump] with { A = _code.Count };
    }

    /// <summary>Goes on with the body if register 0 is a number, else with the other branch.</summary>
    private void Choose(Statement it, int value)
    {
        var toElse = Emit(StepOf.JumpUnless, it.Line, 0, value);
        Block(it.Body);
        var toEnd = Emit(StepOf.Jump, it.Line);
        _code[toElse] = _code[toElse] with { A = _code.Count };
        Block(it.Else);
        _code[toEnd] = _code[toEnd] with { A = _code.Count };
    }

    private void Read(Statement it, string variable) =>
        Emit(program.IsNoticed(variable) ? StepOf.Read : StepOf.ReadAlone, it, Place(variable));

    private void Write(Statement it) => Emit(program.IsNoticed(it.Name) ? StepOf.Write : StepOf.WriteAlone, it, Place(it.Name));

    private static int Place(string variable) => ModelProgram.Variables.ToList().IndexOf(variable);

    private void Emit(StepOf kind, Statement it, int a = 0, int b = 0) => Emit(kind, it.Line, a, b);

    private int Emit(StepOf kind, int line, int a = 0, int b = 0)
    {
        _code.Add(new ModelStep(kind, line, a, b) { OnError = _onError });
        return _code.Count - 1;
    }
}
