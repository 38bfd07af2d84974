using System.Runtime.CompilerServices;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Machine;

/// <summary>
/// A register or a constant. An int lies in it as a bare number until somebody asks for it as an object, so that counting allocates
/// nothing; which of the two it is makes no difference to programs. A struct, so that storing needs no check of the array's type.
/// </summary>
internal struct Slot
{
    private static readonly object Bare = new();

    private object? _value;
    private long _number;

    /// <summary>Holds a value.</summary>
    public Slot(object? value)
    {
        if (value is long number)
            Set(number);
        else
            _value = value;
    }

    /// <summary>A value of the program, a cell, or null for an unbound local.</summary>
    public object? Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ReferenceEquals(_value, Bare) ? Box() : _value;
        set => _value = value;
    }

    public readonly bool IsUnbound => _value is null;

    /// <summary>Whether it holds an int of 64 bits, and that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsInt(out long number)
    {
        var value = _value;
        if (ReferenceEquals(value, Bare))
        {
            number = _number;
            return true;
        }

        if (value is long boxed)
        {
            number = boxed;
            return true;
        }

        number = 0;
        return false;
    }

    /// <summary>Holds an int from now on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(long number)
    {
        _number = number;
        // Storing a reference costs more than comparing it.
        if (!ReferenceEquals(_value, Bare))
            _value = Bare;
    }

    /// <summary>Holds from now on what another does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(in Slot other)
    {
        if (ReferenceEquals(other._value, Bare))
            Set(other._number);
        else
            _value = other._value;
    }

    /// <summary>Keeps the object, so that all who ask are given the same. Constants are asked by several threads: each is given an equal one.</summary>
    private object Box()
    {
        var value = Boxed.Of(_number);
        _value = value;
        return value;
    }
}
