namespace Playground.Programs.Tests.Values.Evaluation;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Operator,
    End,
}
