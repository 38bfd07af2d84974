using Playground.Programs.Machine;
using Playground.Programs.Values;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Objects;

/// <summary>A generator: a frame that sleeps between items. It owns its registers.</summary>
internal sealed class GeneratorValue(FunctionValue function, Slot[] registers) : IteratorValue
{
    private int _isRunning;

    public FunctionValue Function => function;

    public Slot[] Registers => registers;

    /// <summary>Where it goes on.</summary>
    public int Pc { get; set; }

    public bool IsFinished { get; set; }

    public override string TypeName => "generator";

    public override object[]? Parts => [];

    public override string Repr() => $"<generator object {function.Code.QualifiedName} at {Identity.Address(this)}>";

    /// <summary>Says that it runs from now on; false if it runs already.</summary>
    public bool TryEnter() => Interlocked.Exchange(ref _isRunning, 1) == 0;

    public void Exit() => Volatile.Write(ref _isRunning, 0);

    public override bool TryNext(out object value) => ThreadMachine.Current.ResumeWithin(this, out value);
}
