using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Playground.Scenarios.Parameters;

/// <summary>The words that stand in a member's <see cref="DisplayAttribute"/>.</summary>
internal static class ParameterTexts
{
    public static string Title(MemberInfo member) => Display(member).Name ?? member.Name;

    public static string Description(MemberInfo member) =>
        Display(member).Description
        ?? throw new InvalidOperationException($"{member.DeclaringType}.{member.Name} needs a description in its [Display].");

    private static DisplayAttribute Display(MemberInfo member) =>
        member.GetCustomAttribute<DisplayAttribute>()
        ?? throw new InvalidOperationException($"{member.DeclaringType}.{member.Name} needs a [Display].");
}
