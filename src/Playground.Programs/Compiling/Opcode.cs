namespace Playground.Programs.Compiling;

/// <summary>
/// What an instruction does. "A", "B" and "C" are its operands. A source operand is a register, or a constant where it is negative
/// (<c>~operand</c>); a destination is always a register.
/// </summary>
internal enum Opcode : ushort
{
    /// <summary>A = B.</summary>
    Move,

    /// <summary>Raises unless the local A is bound; B is its name among the constants.</summary>
    CheckLocal,

    /// <summary>Unbinds the local A; B is its name.</summary>
    DeleteLocal,

    /// <summary>Puts what A holds in a cell.</summary>
    MakeCell,

    /// <summary>A = what the cell in register B holds; C is its name.</summary>
    LoadCell,

    /// <summary>The cell in register A holds B.</summary>
    StoreCell,

    /// <summary>Unbinds the cell in register A; C is its name.</summary>
    DeleteCell,

    /// <summary>A = what the captured cell B holds; C is its name.</summary>
    LoadFree,

    /// <summary>The captured cell A holds B.</summary>
    StoreFree,

    /// <summary>Unbinds the captured cell A; C is its name.</summary>
    DeleteFree,

    /// <summary>A = the global B.</summary>
    LoadGlobal,

    /// <summary>The global A = B.</summary>
    StoreGlobal,

    /// <summary>Unbinds the global A.</summary>
    DeleteGlobal,

    /// <summary>A = the name C of the class that is being defined, or else the global B.</summary>
    LoadName,

    /// <summary>A = the name C of the class that is being defined, or else the captured cell B.</summary>
    LoadNameOrFree,

    /// <summary>The name A of the class that is being defined = B.</summary>
    StoreName,

    /// <summary>Unbinds the name A of the class that is being defined.</summary>
    DeleteName,

    /// <summary>A = B + C.</summary>
    Add,

    /// <summary>A = B - C.</summary>
    Subtract,

    /// <summary>A = B * C.</summary>
    Multiply,

    /// <summary>A = B // C.</summary>
    FloorDivide,

    /// <summary>A = B % C.</summary>
    Modulo,

    /// <summary>A = B (operator D) C.</summary>
    Binary,

    /// <summary>A = B, changed in place by + C.</summary>
    AddInPlace,

    /// <summary>A = B, changed in place by (operator D) C.</summary>
    BinaryInPlace,

    /// <summary>A = (operator D) B.</summary>
    Unary,

    /// <summary>A = not B.</summary>
    Not,

    /// <summary>A = B (comparison D) C.</summary>
    Compare,

    /// <summary>A = B is C; is not, where D is 1.</summary>
    Is,

    /// <summary>A = B in C; not in, where D is 1.</summary>
    Contains,

    /// <summary>Goes on at A.</summary>
    Jump,

    /// <summary>Goes back to A; B is the length of the way.</summary>
    JumpBack,

    /// <summary>Goes on at A if B is true.</summary>
    JumpIfTrue,

    /// <summary>Goes on at A if B is false.</summary>
    JumpIfFalse,

    /// <summary>Goes on at A if whether B == C is as D says.</summary>
    JumpEqual,

    /// <summary>Goes on at A if whether B != C is as D says.</summary>
    JumpNotEqual,

    /// <summary>Goes on at A if whether B &lt; C is as D says.</summary>
    JumpLess,

    /// <summary>Goes on at A if whether B &lt;= C is as D says.</summary>
    JumpLessOrEqual,

    /// <summary>Goes on at A if whether B &gt; C is as D says.</summary>
    JumpGreater,

    /// <summary>Goes on at A if whether B &gt;= C is as D says.</summary>
    JumpGreaterOrEqual,

    /// <summary>Goes on at A if whether B is C is as D says.</summary>
    JumpIs,

    /// <summary>Goes on at A unless the exception B is of a class of C.</summary>
    JumpUnlessCaught,

    /// <summary>A = a walk through B.</summary>
    GetIterator,

    /// <summary>B = the next item of the walk C; goes on at A at its end.</summary>
    ForNext,

    /// <summary>A = a list of the C registers from B.</summary>
    BuildList,

    /// <summary>A = a tuple of the C registers from B.</summary>
    BuildTuple,

    /// <summary>A = a set of the C registers from B; D is 1 where all are constants.</summary>
    BuildSet,

    /// <summary>A = a dict of the C keys and values, in turn, from B.</summary>
    BuildDict,

    /// <summary>A = a text of the C texts from B.</summary>
    BuildText,

    /// <summary>A = a slice of the three registers from B.</summary>
    BuildSlice,

    /// <summary>Appends B to the list A.</summary>
    ListAppend,

    /// <summary>Appends the items of B to the list A; D is 1 where they are arguments of the call of register C.</summary>
    ListExtend,

    /// <summary>A = a tuple of the list B.</summary>
    ListToTuple,

    /// <summary>Adds B to the set A.</summary>
    SetAdd,

    /// <summary>Adds the items of B to the set A.</summary>
    SetUpdate,

    /// <summary>A[B] = C, of a dict that is being built.</summary>
    DictSet,

    /// <summary>Adds the mapping B to the dict A.</summary>
    DictUpdate,

    /// <summary>Adds the mapping B to the keywords A of a call of register C; D is 1 for a single keyword, whose name is B and value B + 1.</summary>
    KeywordUpdate,

    /// <summary>A = B as the specification C says, after the conversion D (a letter, or 0).</summary>
    FormatValue,

    /// <summary>The C registers from A = the items of B.</summary>
    Unpack,

    /// <summary>The C registers from A, then a list, then D registers = the items of B.</summary>
    UnpackStarred,

    /// <summary>A = B[C].</summary>
    GetItem,

    /// <summary>A[B] = C.</summary>
    SetItem,

    /// <summary>Deletes A[B].</summary>
    DeleteItem,

    /// <summary>A = the attribute of B that site C names.</summary>
    LoadAttribute,

    /// <summary>The attribute of A that site C names = B.</summary>
    StoreAttribute,

    /// <summary>Deletes the attribute of A that site C names.</summary>
    DeleteAttribute,

    /// <summary>Raises unless A has the attribute that site C names.</summary>
    CheckMethod,

    /// <summary>A = <c>super()</c>, with the captured class B, of what register C holds, in a cell where D is 1.</summary>
    LoadSuper,

    /// <summary>C = the call of A with the B registers behind it.</summary>
    Call,

    /// <summary>C = the call of A with the registers behind it: B by place, then those that the list D names.</summary>
    CallNamed,

    /// <summary>C = the call of A with the list in the next register and the dict in the one after it.</summary>
    CallSpread,

    /// <summary>C = the call of a method of A, which site D names, with the B registers behind it.</summary>
    CallMethod,

    /// <summary>Ends the frame with A.</summary>
    Return,

    /// <summary>Gives A to who asks a generator for its next item.</summary>
    Yield,

    /// <summary>A = a function of the code B, with defaults from C: D by place, then those by name.</summary>
    MakeFunction,

    /// <summary>A = a class whose body is the code B, derived from C where D is 1.</summary>
    BuildClass,

    /// <summary>Raises A; D is 0 for what is being handled, 2 where B is the cause.</summary>
    Raise,

    /// <summary>Raises A again, as if it had not been caught.</summary>
    Reraise,

    /// <summary>Raises an AssertionError; with A where D is 1.</summary>
    RaiseAssertion,

    /// <summary>From now on the exception A is being handled; A + 1 keeps what was handled before.</summary>
    EnterHandler,

    /// <summary>The exception A is no longer handled.</summary>
    ExitHandler,

    /// <summary>A = what leaves the context B, A + 1 = what enters it.</summary>
    PrepareWith,

    /// <summary>A to A + 3 = a call of B with the exception C, and its class before it.</summary>
    PrepareExit,

    /// <summary>A = the module that B names.</summary>
    ImportModule,

    /// <summary>A = what C names in the module B.</summary>
    ImportName,
}
