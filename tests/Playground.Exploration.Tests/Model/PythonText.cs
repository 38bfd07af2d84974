using System.Globalization;
using System.Text;

namespace Playground.Exploration.Tests.Model;

/// <summary>Writes a model as a program in Python, and notes the line of each statement.</summary>
internal sealed class PythonText
{
    private readonly StringBuilder _text = new();
    private int _line;

    public static string Of(ModelProgram program)
    {
        var text = new PythonText();
        text.Write(program);
        return text._text.ToString();
    }

    private void Write(ModelProgram program)
    {
        Line(0, "import queue, threading");
        foreach (var variable in ModelProgram.Variables)
            Line(0, $"{variable} = 0");
        Line(0, "items = []");
        Line(0, "l0 = threading.Lock()");
        Line(0, "l1 = threading.Lock()");
        Line(0, "r = threading.RLock()");
        Line(0, $"s = threading.{(program.IsBounded ? "Bounded" : "")}Semaphore({program.Permits})");
        Line(0, "e = threading.Event()");
        Line(0, $"c = threading.Condition({(program.SharesLock ? "l0" : "")})");
        Line(0, $"q = queue.Queue({program.Capacity})");
        for (var i = 0; i < program.Threads.Count; i++)
        {
            Line(0, $"def f{i}():");
            var assigned = program.Threads[i].SelectMany(one => one.All()).Select(one => one.Assigned).OfType<string>().Distinct().ToList();
            if (assigned.Count > 0)
                Line(1, $"global {string.Join(", ", assigned)}");
            Line(1, "t = 0");
            Block(1, program.Threads[i]);
        }

        for (var i = 0; i < program.Threads.Count; i++)
            Line(0, $"t{i} = threading.Thread(target=f{i}{(program.Daemons[i] ? ", daemon=True" : "")})");
        Block(0, program.Main);
    }

    private void Block(int depth, IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
            Write(depth, statement);
    }

    private void Body(int depth, IReadOnlyList<Statement> statements)
    {
        if (statements.Count == 0)
            Line(depth, "pass");
        Block(depth, statements);
    }

    private void Write(int depth, Statement it)
    {
        it.Line = _line + 1;
        var (name, value) = (it.Name, it.Value.ToString(CultureInfo.InvariantCulture));
        Line(depth, it.Verb switch
        {
            Verb.SetConstant => $"{name} = {value}",
            Verb.SetSum => $"{name} = {it.Other} + {value}",
            Verb.Add => $"{name} += {value}",
            Verb.Multiply => $"{name} *= {value}",
            Verb.Take => $"t = {name}",
            Verb.Give => $"{name} = t + {value}",
            Verb.If => $"if {name} == {value}:",
            Verb.Assert => $"assert {name} != {value}",
            Verb.Twice => "for _ in range(2):",
            Verb.With => $"with {name}:",
            Verb.Acquire => $"{name}.acquire()",
            Verb.Release => $"{name}.release()",
            Verb.TryAcquire => $"if {name}.acquire(timeout=0.01):",
            Verb.SetEvent => $"{name}.set()",
            Verb.ClearEvent => $"{name}.clear()",
            Verb.AwaitEvent or Verb.AwaitCondition => $"{name}.wait()",
            Verb.TryEvent or Verb.TryCondition => $"if {name}.wait(timeout=0.01):",
            Verb.IfSet => $"if {name}.is_set():",
            Verb.AwaitWhile => $"while {it.Other} == {value}:",
            Verb.Notify => $"{name}.notify()",
            Verb.NotifyAll => $"{name}.notify_all()",
            Verb.Put => $"{name}.put({value})",
            Verb.Get => $"{name} = q.get()",
            Verb.IfEmpty => $"if {name}.empty():",
            Verb.Append => $"items.append({value})",
            Verb.Length => $"{name} = len(items)",
            Verb.Start => $"t{value}.start()",
            Verb.Join => $"t{value}.join()",
            _ => throw new InvalidOperationException($"{it.Verb}"),
        });
        if (it.Verb == Verb.AwaitWhile)
            Line(depth + 1, $"{name}.wait()");
        if (it.Verb is Verb.Twice or Verb.With or Verb.If or Verb.TryAcquire or Verb.TryEvent or Verb.TryCondition or Verb.IfSet or Verb.IfEmpty)
            Body(depth + 1, it.Body);
        if (it.Else.Count > 0)
        {
            Line(depth, "else:");
            Block(depth + 1, it.Else);
        }
    }

    private void Line(int depth, string text)
    {
        _line++;
        _text.Append(' ', depth * 4).Append(text).Append('\n');
    }
}
