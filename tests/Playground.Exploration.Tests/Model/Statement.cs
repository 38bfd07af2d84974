namespace Playground.Exploration.Tests.Model;

/// <summary>A statement of a model.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Name">What it is done to.</param>
/// <param name="Value">A number in it.</param>
/// <param name="Other">Another variable in it.</param>
internal sealed record Statement(Verb Verb, string Name = "", int Value = 0, string Other = "")
{
    public IReadOnlyList<Statement> Body { get; init; } = [];

    public IReadOnlyList<Statement> Else { get; init; } = [];

    /// <summary>Its line in the text; 0 before it is written.</summary>
    public int Line { get; set; }

    /// <summary>The variable that it assigns to; null if to none.</summary>
    public string? Assigned => Verb is Verb.SetConstant or Verb.SetSum or Verb.Add or Verb.Multiply or Verb.Give or Verb.Get or Verb.Length ? Name : null;

    /// <summary>Whether it names a variable or the list.</summary>
    public bool Names(string name) => Name == name || Other == name || (name == "items" && Verb == Verb.Length);

    /// <summary>It and all within it.</summary>
    public IEnumerable<Statement> All() => [this, .. Body.SelectMany(inner => inner.All()), .. Else.SelectMany(inner => inner.All())];
}
