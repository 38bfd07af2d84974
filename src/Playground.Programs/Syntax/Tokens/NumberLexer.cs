namespace Playground.Programs.Syntax.Tokens;

/// <summary>Reads numbers: decimal, hexadecimal, octal, binary, with underscores, fractions and exponents.</summary>
internal sealed class NumberLexer(SourceCursor cursor, TokenList tokens)
{
    /// <summary>Reads the number at the cursor, which begins with a digit, or a point and a digit.</summary>
    public void Read()
    {
        var start = cursor.Mark;
        var error = char.ToLowerInvariant(cursor.Peek(1)) switch
        {
            'x' when cursor.Current == '0' => Based("hexadecimal", char.IsAsciiHexDigit),
            'o' when cursor.Current == '0' => Based("octal", c => c is >= '0' and <= '7'),
            'b' when cursor.Current == '0' => Based("binary", c => c is '0' or '1'),
            _ => Decimal(),
        };
        if (error is null)
        {
            tokens.AddWritten(TokenKind.Number, start);
            return;
        }

        while (IdentifierCharacters.IsPart(cursor.Rest, out var length))
            cursor.Advance(length);
        tokens.AddError(start, error.Value.Message, error.Value.Instead);
    }

    private (string Message, string? Instead)? Based(string name, Func<char, bool> isDigit)
    {
        cursor.Advance(2);
        do
        {
            if (cursor.Current == '_')
                cursor.Advance();
            if (!isDigit(cursor.Current))
                return char.IsAsciiDigit(cursor.Current) ? WrongDigit(name) : ($"invalid {name} literal", null);
            while (isDigit(cursor.Current))
                cursor.Advance();
        }
        while (cursor.Current == '_');

        return char.IsAsciiDigit(cursor.Current) ? WrongDigit(name) : End(name);
    }

    private (string Message, string? Instead)? WrongDigit(string name) => ($"invalid digit '{cursor.Current}' in {name} literal", null);

    private (string Message, string? Instead)? Decimal()
    {
        const string Wrong = "invalid decimal literal";
        var first = cursor.Index;
        if (cursor.Current != '.' && !Digits())
            return (Wrong, null);

        var whole = cursor.Source.AsSpan(first, cursor.Index - first);
        var isFloat = false;
        if (cursor.Current == '.')
        {
            isFloat = true;
            cursor.Advance();
            if (char.IsAsciiDigit(cursor.Current) && !Digits())
                return (Wrong, null);
        }

        if (cursor.Current is 'e' or 'E')
        {
            var sign = cursor.Peek(1) is '+' or '-' ? 1 : 0;
            if (char.IsAsciiDigit(cursor.Peek(1 + sign)))
            {
                isFloat = true;
                cursor.Advance(1 + sign);
                if (!Digits())
                    return (Wrong, null);
            }
            else if (sign == 1)
            {
                return (Wrong, null);
            }
        }

        if (cursor.Current is 'j' or 'J')
            return ("complex numbers are not supported", "use int or float");
        if (!isFloat && whole.Length > 1 && whole[0] == '0' && whole.ContainsAnyInRange('1', '9'))
            return ("leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", null);
        return End("decimal");
    }

    /// <summary>Digits with single underscores between them; false where an underscore is followed by something else.</summary>
    private bool Digits()
    {
        while (true)
        {
            while (char.IsAsciiDigit(cursor.Current))
                cursor.Advance();
            if (cursor.Current != '_')
                return true;
            cursor.Advance();
            if (!char.IsAsciiDigit(cursor.Current))
                return false;
        }
    }

    /// <summary>A number may touch a reserved word that can follow it, but no other letter.</summary>
    private (string Message, string? Instead)? End(string name)
    {
        if (!IdentifierCharacters.IsPart(cursor.Rest, out _))
            return null;
        foreach (var word in (ReadOnlySpan<string>)["and", "else", "for", "if", "in", "is", "not", "or"])
        {
            if (cursor.Rest.StartsWith(word))
                return null;
        }

        return ($"invalid {name} literal", "a name can't begin with a digit");
    }
}
