using Playground.Programs.Syntax.Scopes;
using Playground.Programs.Values;

namespace Playground.Programs.Compiling;

/// <summary>Compiles the use of names.</summary>
internal sealed class NameCompiler(FunctionCompiler function)
{
    /// <summary>The operand that holds a name's value; a new register unless the name is a local.</summary>
    public int Value(string name)
    {
        if (IsRegister(name, out var register))
        {
            Check(name, register);
            return register;
        }

        var loaded = function.Code.NewRegister();
        Load(name, loaded);
        return loaded;
    }

    /// <summary>The register of a name that is a local and not in a cell.</summary>
    public bool IsRegister(string name, out int register)
    {
        var symbol = function.Scope[name];
        var isLocal = function.Scope.IsFunctionLike && symbol.Kind == NameKind.Local;
        register = isLocal ? function.Locals.Register(symbol.Name) : -1;
        return isLocal;
    }

    public void Load(string written, int to)
    {
        var (code, symbol) = (function.Code, function.Scope[written]);
        var name = symbol.Name;
        switch (symbol.Kind)
        {
            case NameKind.Free when function.Scope.Kind == ScopeKind.Class:
                code.Emit(Opcode.LoadNameOrFree, to, function.Locals.FreeIndex(name), code.ConstantIndex(name));
                break;
            case NameKind.Free:
                code.Emit(Opcode.LoadFree, to, function.Locals.FreeIndex(name), code.ConstantIndex(name));
                break;
            case NameKind.Cell:
                code.Emit(Opcode.LoadCell, to, function.Locals.Register(name), code.ConstantIndex(name));
                break;
            case NameKind.Local when function.Scope.IsFunctionLike:
                var register = function.Locals.Register(name);
                Check(written, register);
                code.Emit(Opcode.Move, to, register);
                break;
            case NameKind.Local or NameKind.GlobalImplicit when function.Scope.Kind == ScopeKind.Class:
                code.Emit(Opcode.LoadName, to, function.Program.Global(name, function.Scope), code.ConstantIndex(name));
                break;
            default:
                code.Emit(Opcode.LoadGlobal, to, function.Program.Global(name, function.Scope));
                break;
        }
    }

    /// <summary>Binds a name to what an operand holds.</summary>
    public void Store(string written, int value)
    {
        var (code, symbol) = (function.Code, function.Scope[written]);
        var name = symbol.Name;
        switch (symbol.Kind)
        {
            case NameKind.Free:
                code.Emit(Opcode.StoreFree, function.Locals.FreeIndex(name), value);
                break;
            case NameKind.Cell:
                code.Emit(Opcode.StoreCell, function.Locals.Register(name), value);
                break;
            case NameKind.Local when function.Scope.IsFunctionLike:
                var register = function.Locals.Register(name);
                if (value != register)
                    code.Emit(Opcode.Move, register, value);
                Bind(register);
                break;
            case NameKind.Local when function.Scope.Kind == ScopeKind.Class:
                code.Emit(Opcode.StoreName, code.ConstantIndex(name), value);
                break;
            default:
                code.Emit(Opcode.StoreGlobal, function.Program.Global(name, function.Scope), value);
                break;
        }
    }

    /// <summary>Notes that a local is bound now.</summary>
    public void Bind(int register)
    {
        if (!function.Locals.IsDeletable(register))
            function.Bound[register] = true;
    }

    public void Delete(string written)
    {
        var (code, symbol) = (function.Code, function.Scope[written]);
        var name = symbol.Name;
        switch (symbol.Kind)
        {
            case NameKind.Free:
                code.Emit(Opcode.DeleteFree, function.Locals.FreeIndex(name), 0, code.ConstantIndex(name));
                break;
            case NameKind.Cell:
                code.Emit(Opcode.DeleteCell, function.Locals.Register(name), 0, code.ConstantIndex(name));
                break;
            case NameKind.Local when function.Scope.IsFunctionLike:
                code.Emit(Opcode.DeleteLocal, function.Locals.Register(name), code.ConstantIndex(name));
                break;
            case NameKind.Local when function.Scope.Kind == ScopeKind.Class:
                code.Emit(Opcode.DeleteName, code.ConstantIndex(name), function.Program.Global(name, function.Scope));
                break;
            default:
                code.Emit(Opcode.DeleteGlobal, function.Program.Global(name, function.Scope));
                break;
        }
    }

    /// <summary>Unbinds the name of an exception behind its handler, whether or not it is still bound.</summary>
    public void Clear(string written)
    {
        Store(written, function.Code.Constant(NoneValue.Instance));
        Delete(written);
    }

    private void Check(string written, int register)
    {
        if (function.Bound[register])
            return;
        function.Code.Emit(Opcode.CheckLocal, register, function.Code.ConstantIndex(function.Mangled(written)));
        Bind(register);
    }
}
