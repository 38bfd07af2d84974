using System.Globalization;
using Playground.Server.Errors;

namespace Playground.Server.Runs;

/// <summary>The header <c>Prefer: wait=SECONDS</c> (RFC 7240): answer when the run has ended, or the time is up.</summary>
internal static class WaitPreference
{
    private const string Name = "wait";

    /// <summary>How long the client is ready to wait, and says so in the answer; null if it didn't ask for it.</summary>
    /// <exception cref="ApiProblemException">The header asks for something that can't be read.</exception>
    public static TimeSpan? Apply(HttpContext http, TimeSpan longest)
    {
        foreach (var preference in http.Request.Headers["Prefer"].SelectMany(header => (header ?? "").Split(',')))
        {
            var parts = preference.Split(';')[0].Split('=', 2, StringSplitOptions.TrimEntries);
            if (!parts[0].Equals(Name, StringComparison.OrdinalIgnoreCase))
                continue;

            var value = parts.Length == 2 ? parts[1].Trim('"') : "";
            if (!ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted))
                throw ApiProblems.MalformedRequest("Prefer: wait must be a whole number of seconds.").ToException();

            // A preference is not a demand: what is too long becomes the longest there is, and the answer says so.
            var seconds = Math.Min(wanted, (ulong)longest.TotalSeconds);
            http.Response.Headers["Preference-Applied"] = string.Create(CultureInfo.InvariantCulture, $"wait={seconds}");
            return TimeSpan.FromSeconds(seconds);
        }

        return null;
    }
}
