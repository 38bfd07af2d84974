using System.Text;
using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>A thread of a program: what Python's own object knows of it, its machine, and the thread that it is recorded as.</summary>
internal sealed class ProgramThread
{
    /// <summary>How many threads schedules have letters for.</summary>
    public const int MostLetters = 52;

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private readonly ProgramThreads _threads;
    [NotState]
    private readonly StringBuilder _unfinished = new();
    [NotState]
    private int _line;
    private volatile bool _hasEnded;
    private volatile bool _isStarted;

    public ProgramThread(ProgramThreads threads, string name)
    {
        _threads = threads;
        Name = name;
        State = new ThreadLife(threads, this);
        Machine = new ThreadMachine(threads.World) { Thread = this };
    }

    public string Name { get; set; }

    /// <summary>Whether the program does not wait for it: as it was given.</summary>
    public object Daemon { get; set; } = Values.Numbers.Boxed.False;

    public bool IsDaemon => Values.TruthValue.Of(Daemon);

    /// <summary>Python's object; null for the main thread of a program that does not import <c>threading</c>.</summary>
    public InstanceValue? Instance { get; set; }

    public ThreadLife State { get; }

    [field: NotState]
    public ThreadMachine Machine { get; }

    /// <summary>Its place in the order in which threads were started; 0 for the main thread.</summary>
    public int Index { get; private set; }

    public bool IsStarted => _isStarted;

    public bool HasEnded
    {
        get => _hasEnded;
        set => _hasEnded = value;
    }

    /// <summary>What it is recorded as; from its start on.</summary>
    public ProbedThread Probe { get; set; } = null!;

    /// <summary>Whether it has been recorded that it wants to do its pending operation.</summary>
    [field: NotState]
    public bool HasRequested { get; set; }

    /// <summary>Whether it guards what others may want at once: it must not give way to them then.</summary>
    [field: NotState]
    public bool IsGuarding { get; set; }

    /// <summary>Lets threads wait for their turn where a schedule rules; see <see cref="Running.Turnstile"/>.</summary>
    public SemaphoreSlim Gate { get; } = new(0);

    /// <summary>What schedules call it.</summary>
    public string Letter => LetterOf(Index);

    /// <summary>The number that <c>ident</c> gives.</summary>
    public long Ident => 1000 + Index;

    /// <summary>The same, for who finds out which one it is: that is told.</summary>
    public ProgramThread Identified()
    {
        Machine.World.Accesses?.TellApart();
        return this;
    }

    /// <summary>What schedules call a thread; the number of one beyond the alphabet.</summary>
    public static string LetterOf(int index) => index < Letters.Length ? Letters[index].ToString() : $"#{index}";

    /// <summary>The thread of a letter; -1 for what is none.</summary>
    public static int IndexOf(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal);

    public void MarkStarted(int index)
    {
        Index = index;
        _isStarted = true;
    }

    /// <summary>Starts it as a thread of the system.</summary>
    /// <param name="group">Where.</param>
    /// <param name="body">What it does.</param>
    /// <param name="ended">Called on it as the last thing.</param>
    public void StartIn(ThreadGroup group, Action body, Action ended)
    {
        try
        {
            // From now on others may join it, who record what they wait for.
            group.Start(State.Name, body, ended, Running.ProgramRun.StackBytes, made => Probe = made);
        }
        catch
        {
            Probe = null!;
            throw;
        }
    }

    /// <summary>It has ended: who awaits it goes on.</summary>
    public void TellEnd()
    {
        Machine.Release();
        State.TellEnd();
        _threads.End.TellEnd();
    }

    /// <summary>Records what it prints, line by line.</summary>
    /// <param name="text">What may end within a line.</param>
    public void Say(string text)
    {
        var end = text.LastIndexOf('\n');
        if (end >= 0)
        {
            foreach (var line in _unfinished.Append(text, 0, end).ToString().Split('\n'))
                Record(EventKind.Printed, _threads.Group.Text(line));
            _unfinished.Clear();
        }

        _unfinished.Append(text, end + 1, text.Length - end - 1);
    }

    /// <summary>Records what it has printed of an unfinished line.</summary>
    public void FinishLine()
    {
        if (_unfinished.Length > 0)
            Say("\n");
    }

    /// <summary>Records something that the thread does, with the line where it does it.</summary>
    public void Record(EventKind kind, int subject, long value = 0, int extra = 0)
    {
        MarkLine();
        Probe.Record(kind, subject, value, extra);
    }

    /// <summary>Records the line where the thread is, if it is another than before.</summary>
    public void MarkLine()
    {
        var line = Machine.VisibleLine;
        if (line == _line || line == 0)
            return;
        _line = line;
        Probe.Record(EventKind.LineReached, 0, line);
    }
}
