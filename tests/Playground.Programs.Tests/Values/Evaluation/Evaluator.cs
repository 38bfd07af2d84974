using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Tests.Values.Evaluation;

/// <summary>
/// Evaluates the programs of tests: statements between semicolons, of which the last is an expression. Just enough of Python to call
/// every operation of values; the real compiler is not needed for that.
/// </summary>
internal sealed class Evaluator
{
    private readonly List<Token> _tokens;
    private readonly Dictionary<string, object> _names = [];
    private int _at;

    private Evaluator(string source) => _tokens = Tokens.Of(source);

    private Token Next => _tokens[_at];

    /// <summary>The representation of the last expression's value, or "Type: message".</summary>
    public static string Answer(string source)
    {
        try
        {
            return Representation.Of(Value(source));
        }
        catch (PythonException exception)
        {
            return $"{exception.Value.Type.Name}: {exception.Value.Str()}";
        }
    }

    /// <summary>The value of the last expression.</summary>
    public static object Value(string source)
    {
        var evaluator = new Evaluator(source);
        object value = NoneValue.Instance;
        while (evaluator.Next.Kind != TokenKind.End)
        {
            value = evaluator.Statement();
            if (evaluator.Next.Kind != TokenKind.End)
                evaluator.Expect(";");
        }

        return value;
    }

    private object Statement()
    {
        if (Take("del"))
        {
            Parse(0).Delete();
            return NoneValue.Instance;
        }

        var target = Parse(0);
        if (Take("="))
        {
            target.Set(Parse(0).Get());
            return NoneValue.Instance;
        }

        if (Next.Kind == TokenKind.Operator && Next.Text is [.., '='] and not "==")
        {
            var symbol = _tokens[_at++].Text[..^1];
            var left = target.Get();
            target.Set(Arithmetic.InPlace(OperatorTable.Binary[symbol].Operator, left, Parse(0).Get()));
            return NoneValue.Instance;
        }

        return target.Get();
    }

    private Place Parse(int binding)
    {
        var left = Postfix(Prefix());
        while (Next.Kind is TokenKind.Operator or TokenKind.Name && OperatorTable.BindingOf(Next.Text) is { } power && power > binding)
        {
            var symbol = _tokens[_at++].Text;
            var value = left.Get();
            if (symbol == "not")
                Expect("in");
            var right = Parse(symbol == "**" ? OperatorTable.Unary - 1 : power).Get();
            left = Place.Of(OperatorTable.Apply(symbol, value, right));
        }

        return left;
    }

    private Place Prefix()
    {
        var token = _tokens[_at++];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Place.Of(Literals.Number(token.Text));
            case TokenKind.Text:
                return Place.Of(token.Text);
            case TokenKind.Name:
                return Literals.Constant(token.Text) is { } constant ? Place.Of(constant) : Place.Named(_names, token.Text);
        }

        return token.Text switch
        {
            "-" => Place.Of(UnaryArithmetic.Negate(Parse(OperatorTable.Unary).Get())),
            "+" => Place.Of(UnaryArithmetic.Apply(UnaryOperator.Plus, Parse(OperatorTable.Unary).Get())),
            "~" => Place.Of(UnaryArithmetic.Apply(UnaryOperator.Invert, Parse(OperatorTable.Unary).Get())),
            _ => Place.Of(Displays.Read(token.Text, this)),
        };
    }

    private Place Postfix(Place place)
    {
        while (true)
        {
            if (Take("."))
            {
                place = Place.Of(Methods.Bind(place.Get(), _tokens[_at++].Text));
            }
            else if (Take("("))
            {
                var function = place.Get();
                var (given, named) = Arguments();
                place = Place.Of(Callables.Call(function, given, named));
            }
            else if (Take("["))
            {
                var container = place.Get();
                place = Place.At(container, Displays.ReadKey(this));
            }
            else
            {
                return place;
            }
        }
    }

    private (object[] Given, KeyValuePair<string, object>[] Named) Arguments()
    {
        var given = new List<object>();
        var named = new List<KeyValuePair<string, object>>();
        while (!Take(")"))
        {
            if (Next.Kind == TokenKind.Name && _tokens[_at + 1].Text == "=")
            {
                var name = Next.Text;
                _at += 2;
                named.Add(new(name, Parse(0).Get()));
            }
            else
            {
                given.Add(Parse(0).Get());
            }

            Take(",");
        }

        return ([.. given], [.. named]);
    }

    public object Expression() => Parse(0).Get();

    public bool IsLiteral => Next.Kind is TokenKind.Number or TokenKind.Text && _tokens[_at + 1].Text is "," or "}";

    public bool Take(string symbol)
    {
        if (!Next.Is(symbol))
            return false;
        _at++;
        return true;
    }

    public void Expect(string symbol)
    {
        if (!Take(symbol))
            throw new FormatException($"'{symbol}' is missing before '{Next.Text}'.");
    }
}
