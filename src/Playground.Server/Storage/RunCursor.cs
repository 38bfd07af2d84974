using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Playground.Server.Storage;

/// <summary>
/// A place in the list of runs. It names the last run seen and not a number of runs, so pages neither repeat nor skip runs
/// while new ones come and old ones go.
/// </summary>
/// <param name="CreatedAt">When the last run seen was created.</param>
/// <param name="Id">Its id, for runs created at the same moment.</param>
public sealed record RunCursor(DateTimeOffset CreatedAt, string Id)
{
    /// <summary>Reads what <see cref="ToString"/> has written.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RunCursor? cursor)
    {
        cursor = null;
        if (text?.Split('-') is not [var ticks, { Length: 32 } id] || !id.All(char.IsAsciiHexDigitLower))
            return false;
        if (!long.TryParse(ticks, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            || number < 0 || number > DateTimeOffset.MaxValue.Ticks)
            return false;
        cursor = new RunCursor(new DateTimeOffset(number, TimeSpan.Zero), id);
        return true;
    }

    /// <summary>The place as text that is safe in an address.</summary>
    public override string ToString() => $"{CreatedAt.UtcTicks.ToString("x", CultureInfo.InvariantCulture)}-{Id}";
}
