using Playground.Exploration.Heap;
using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Running;
using Playground.Programs.Threads;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Threading.Threads;

namespace Playground.Exploration.Model;

/// <summary>
/// A program as a graph of states, each a vector of what its components hold, in which steps lead from one to another. Steps are taken by
/// the machine that executes programs: a state is loaded into its objects, and what the step has changed is written down. Not thread-safe.
/// </summary>
internal sealed partial class ProgramModel
{
    private readonly Atoms _atoms = new();
    private readonly ThreadPlaces _places = new();
    private readonly ExploredOutput _output = new();
    private readonly ExploredExecution _execution;
    private readonly ProgramWorld _world;
    private readonly ObjectWriter _writer;
    private readonly ObjectReader _reader;
    private readonly AccessSet _accesses;
    private readonly RenamedComponents _renamed;
    private readonly ObjectReader _renamingReader;
    private readonly bool _keepsClock;

    /// <summary>A program at its beginning.</summary>
    /// <param name="program">The program.</param>
    /// <param name="budgets">What it may use in one step.</param>
    /// <param name="keepsClock">Whether what the clock shows is a part of its states.</param>
    /// <param name="stop">Ends steps early.</param>
    public ProgramModel(CompiledProgram program, ProgramBudgets budgets, bool keepsClock, CancellationToken stop)
    {
        _keepsClock = keepsClock;
        var group = new ThreadGroup(null, budgets.Threads);
        _execution = new ExploredExecution(group);
        _world = new ProgramWorld(program.Code, budgets, _output, stop) { Seed = 0, Epoch = ProgramStepper.Epoch };
        _world.Threads = new ProgramThreads(_world, group, _execution, budgets.Threads);
        var prototypes = new Prototypes();
        _writer = new ObjectWriter(prototypes, _atoms, Components);
        _reader = new ObjectReader(prototypes, _atoms, Components);
        _accesses = new AccessSet(Components);
        _renamed = new RenamedComponents(Components);
        _renamingReader = new ObjectReader(prototypes, _atoms, _renamed);
        Accesses = new ThreadAccesses(Components);
        Begun = Limited(() => _execution.Begin(Main));
    }

    /// <summary>Whether the main thread has come to before its first step.</summary>
    public StepResult Begun { get; }

    /// <summary>The parts of its states.</summary>
    public Components Components { get; } = new();

    /// <summary>What components hold.</summary>
    public Sequences Contents { get; } = new();

    /// <summary>Which components have named which others.</summary>
    public References References { get; } = new();

    /// <summary>Which threads do the same.</summary>
    public ThreadKinds Kinds { get; } = new();

    /// <summary>What threads access next.</summary>
    public ThreadAccesses Accesses { get; }

    /// <summary>What the last step has looked at, in the order in which it did: nothing else decided what came of it.</summary>
    public IReadOnlyList<Component> Read => _accesses.Read;

    /// <summary>What the last step has changed.</summary>
    public List<Change> Changes { get; } = [];

    /// <summary>How many steps were taken.</summary>
    public int StepsTaken { get; private set; }

    /// <summary>What the last step has printed.</summary>
    public string Printed { get; private set; } = "";

    /// <summary>The exceptions that ended threads in the last step.</summary>
    public IReadOnlyList<(ProgramThread Thread, ExceptionValue Exception)> Escaped => _execution.Escaped;

    /// <summary>Whether the program looks at the clock, though states do not say what it shows.</summary>
    public bool MissesClock => _execution.HasReadClock && !_keepsClock;

    /// <summary>Whether threads have found out which of them they are.</summary>
    public bool HasToldApart => _accesses.HasToldApart;

    /// <summary>Whether the program has drawn random numbers that it has not seeded.</summary>
    public bool HasDrawnByChance => _world.HasDrawnByChance;

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes => Contents.Bytes + _atoms.Bytes + (Components.Count * 200L);

    /// <summary>The component that says which threads were started.</summary>
    public Component Roster => Components.Find(_world.Threads)!;

    /// <summary>The main thread.</summary>
    public ProgramThread Main => _world.Threads.Main;

    /// <summary>The threads as they are loaded, in the order in which they were started.</summary>
    public ProgramThread[] Threads => _world.Threads.Started();

    /// <summary>Whether the main thread has more to do and has started no other.</summary>
    public bool IsMainAlone => Main.Machine.Pending is not null && Threads.Length == 1;

    /// <summary>The global variables in a state.</summary>
    public IReadOnlyList<ProgramVariable> VariablesIn(ReadOnlySpan<int> state)
    {
        Load(state, null);
        _world.Renew();
        _world.ForgetStop();
        _accesses.Clear();
        var hasToldApart = _accesses.HasToldApart;
        var variables = _world.Outcome.Variables();
        _accesses.HasToldApart = hasToldApart;
        // The program's own methods, called to show its objects, may have changed anything.
        if (_accesses.IsAll)
            Forget(Components.Count);
        return variables;
    }

    /// <summary>Takes a step of the main thread where there is no other yet, and nothing is written down.</summary>
    /// <returns>Whether it was taken.</returns>
    public StepResult StepAlone()
    {
        _execution.Forget();
        var result = Take(Main);
        Printed = _output.Take();
        return result;
    }

    /// <summary>Writes the state down that the program is in, as the one that all others come from.</summary>
    /// <returns>Whether that could be done: values may be nested too deeply.</returns>
    public bool TryRoot() => FitsStack(Root);

    /// <summary>Takes a thread's next step from a state.</summary>
    /// <param name="state">What the components with columns hold.</param>
    /// <param name="thread">The component that the thread is.</param>
    public StepResult Step(ReadOnlySpan<int> state, Component thread)
    {
        var words = state.ToArray();
        var known = Components.Count;
        StepsTaken++;
        _world.Renew();
        _execution.Forget();
        Changes.Clear();
        _accesses.Clear();
        Components.Publisher = thread.Number;
        var result = FitsStack(() => Load(words, thread)) ? Take((ProgramThread)thread.Target) : StepResult.OverBudget;
        Printed = _output.Take();
        _accesses.Complete(known);
        if (result is StepResult.Blocked)
            return result;
        if (result is StepResult.Taken or StepResult.GivenUp && !FitsStack(() => WriteChanges(words, thread)))
            result = StepResult.OverBudget;
        if (result is StepResult.OverBudget or StepResult.Interrupted)
            Forget(known);
        return result;
    }

    /// <summary>Makes the objects hold what a state says.</summary>
    /// <param name="state">What the components with columns hold.</param>
    /// <param name="thread">The thread to lead to where it stands; null for none.</param>
    public void Load(ReadOnlySpan<int> state, Component? thread)
    {
        _world.Accesses = null;
        for (var number = 0; number < Components.Count; number++)
        {
            var component = Components[number];
            var content = ContentIn(state, component);
            if (component.IsPlace || component.Loaded == content || content == Component.Absent)
                continue;
            _reader.Begin(Contents[content]);
            ObjectLayouts.Of(component.Target.GetType()).Read(component.Target, _reader);
            if (component.Target is ClassMembers)
                ClassMembers.ForgetFound();
            component.Loaded = content;
        }

        if (thread is not null)
        {
            var place = Components[thread.Place];
            _reader.Begin(Contents[ContentIn(state, place)]);
            (var entry, Components.Published) = _places.Read(_reader, place.Thread);
            _execution.MoveTo(place.Thread, entry);
        }

        _world.Accesses = _accesses;
    }

    /// <summary>What a component holds in a state.</summary>
    public static int ContentIn(ReadOnlySpan<int> state, Component component) =>
        component.Column >= 0 && component.Column < state.Length ? state[component.Column] : component.Initial;

    private void Root()
    {
        _writer.Begin(isComponent: true);
        _writer.Reference(_world.Threads);
        foreach (var variable in _world.Globals)
            _writer.Reference(variable);
        if (_keepsClock)
            _writer.Reference(_execution.Clock);
        NameRandom();
        WriteFresh();
        var main = Components.Find(Main)!;
        foreach (var thread in Threads)
        {
            var component = Components.Find(thread)!;
            if (thread != Main)
                Kinds.Note(component, isByMain: true, _writer, Contents);
            WritePlace(thread, Components[component.Place]);
        }

        foreach (var change in Changes)
            (change.Component.Initial, change.Component.Loaded) = (change.Content, change.Content);
        Changes.Clear();
        Components.Publisher = main.Number;
        _world.Accesses = _accesses;
    }

    private StepResult Take(ProgramThread thread)
    {
        var operation = thread.Machine.Pending?.Operation;
        var canBeDone = true;
        if (operation is not null)
        {
            if (_world.Accesses is { } accesses)
                Accessed.TellOperation(accesses, operation);
            canBeDone = operation.CanBeDone();
            if (!canBeDone && !operation.CanTimeOut())
                return StepResult.Blocked;
        }

        if (_keepsClock)
            _world.Accesses?.Read(_execution.Clock);
        var result = Limited(() => _execution.Step(thread));
        return result is StepResult.Taken && !canBeDone ? StepResult.GivenUp : result;
    }

    private static StepResult Limited(Action execute)
    {
        try
        {
            execute();
            return StepResult.Taken;
        }
        catch (BudgetException)
        {
            return StepResult.OverBudget;
        }
        catch (OperationCanceledException)
        {
            return StepResult.Interrupted;
        }
    }

    /// <summary>Says whether something could be done: values may be nested too deeply to be gone through.</summary>
    private static bool FitsStack(Action goThrough)
    {
        try
        {
            goThrough();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    /// <summary>What a step has left unfinished is loaded anew.</summary>
    private void Forget(int known)
    {
        Changes.Clear();
        Components.ForgetStandIns();
        for (var number = 0; number < known; number++)
            Components[number].Loaded = Component.Unknown;
    }
}
