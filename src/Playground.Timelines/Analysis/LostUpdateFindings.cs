using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis;

/// <summary>Puts lost updates into words: first the sum, then the first few cases.</summary>
internal static class LostUpdateFindings
{
    public static IEnumerable<Finding> Of(
        TimelineName variable, VariableLosses losses, VariableWrites writes, NameTable names)
    {
        var findings = new List<Finding>
        {
            new(
                FindingKinds.LostUpdates,
                FindingSeverity.Problem,
                Total(variable, losses, writes),
                losses.Overwrites.Count > 0 ? Events(losses.Overwrites[0]) : [],
                [.. writes.Threads.Order()],
                [variable.Id]),
        };
        foreach (var overwrite in losses.Overwrites)
        {
            findings.Add(new Finding(
                FindingKinds.LostUpdate,
                FindingSeverity.Note,
                Single(overwrite, names),
                Events(overwrite),
                [overwrite.By.Thread, overwrite.Over.Thread],
                [variable.Id]));
        }

        return findings;
    }

    private static string Total(TimelineName variable, VariableLosses losses, VariableWrites writes)
    {
        var were = losses.LostUpdates == 1 ? "was" : "were";
        return $"{NumberText.Of(losses.LostUpdates)} of {NumberText.Of(losses.Updates)} updates of {variable.Text}{InLines(writes)} {were} lost.";
    }

    private static string Single(in Overwrite overwrite, NameTable names)
    {
        var (by, over) = (overwrite.By, overwrite.Over);
        var said = $"{names.Text(by.Thread)} wrote {NumberText.Of(by.Written)} over {names.Text(over.Thread)}'s {NumberText.Of(over.Written)}{InLine(by)}: ";
        return !over.IsBlind && over.Read == by.Read
            ? said + $"both had read {NumberText.Of(by.Read)}."
            : said + $"it had read {NumberText.Of(by.Read)} before that.";
    }

    private static string InLine(in VariableWrite write) => write.Line > 0 ? $" in line {NumberText.Of(write.Line)}" : "";

    /// <summary>Where the program updates the variable; nothing where no program is executed.</summary>
    private static string InLines(VariableWrites writes)
    {
        var lines = new SortedSet<int>();
        for (var i = 0; i < writes.Count; i++)
        {
            ref readonly var write = ref writes[i];
            if (!write.IsBlind && write.Line > 0)
                lines.Add(write.Line);
        }

        return lines.Count switch
        {
            0 => "",
            1 => $" in line {NumberText.Of(lines.Min)}",
            _ => $" in lines {ListText.Of([.. lines.Select(line => NumberText.Of(line))])}",
        };
    }

    private static long[] Events(in Overwrite overwrite) => [overwrite.By.Sequence, overwrite.By.ReadSequence, overwrite.Over.Sequence];
}
