using Playground.Load;
using Playground.Load.Clients;
using Playground.Load.Scenarios;

// What the flood starts: a process of its own.
if (args is [Flood.Verb, ..])
    return await Flood.RunAsync(args[1..]);

LoadOptions options;
try
{
    options = LoadOptions.Parse(args);
}
catch (Exception exception) when (exception is ArgumentException or UriFormatException)
{
    Console.Error.WriteLine($"{exception.Message}\n{LoadOptions.Usage}");
    return 2;
}

switch (options.Scenario)
{
    case "class":
        return await ClassLoad.RunAsync(options) ? 0 : 1;
    case "lab":
        return await LabLoad.RunAsync(options) ? 0 : 1;
    case "flood":
        return await FloodLoad.RunAsync(options) ? 0 : 1;
    default:
        Console.Error.WriteLine($"There is no scenario {options.Scenario}.\n{LoadOptions.Usage}");
        return 2;
}
