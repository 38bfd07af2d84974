namespace Playground.Programs.Values.Budgets;

/// <summary>A program has used up a budget. Not an exception of Python: no <c>except</c> of a program may catch it.</summary>
internal sealed class BudgetException(string message) : Exception(message);
