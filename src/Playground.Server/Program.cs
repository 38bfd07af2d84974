using Playground.Server.Hosting;

return await PlaygroundServer.RunAsync(args);
