using Playground.Programs.Values;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;

namespace Playground.Programs.Running;

/// <summary>Puts values into few words for people: as <c>repr()</c> does, but threads and locks say how they stand.</summary>
internal static class ShownValue
{
    private const int Longest = 200;

    [ThreadStatic]
    private static bool _isUnderWay;

    /// <summary>Whether the calling thread puts a value into words for people, and not for the program itself.</summary>
    public static bool IsUnderWay => _isUnderWay;

    /// <summary>A value in few words; called where a thread of the program is entered.</summary>
    public static string Of(object value)
    {
        _isUnderWay = true;
        try
        {
            return Cut(Representation.Of(value), Longest);
        }
        catch (Exception exception) when (exception is PythonException or Values.Budgets.BudgetException or OperationCanceledException)
        {
            return $"<{TypeName.Of(value)}>";
        }
        finally
        {
            _isUnderWay = false;
        }
    }

    /// <summary>A text, cut where it would be longer than it may be.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..most] + "…";
}
