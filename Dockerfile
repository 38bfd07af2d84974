# One image: the server, which also serves the page. Build it at the top of the repository:
#   docker build --tag playground .

FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The build fetches the page's packages with npm.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source

# What changes rarely comes first, so that a change of the code doesn't fetch packages again.
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props ./
COPY src/Playground.Timelines/Playground.Timelines.csproj src/Playground.Timelines/packages.lock.json src/Playground.Timelines/
COPY src/Playground.ChildProcess/Playground.ChildProcess.csproj src/Playground.ChildProcess/packages.lock.json src/Playground.ChildProcess/
COPY src/Playground.Threading/Playground.Threading.csproj src/Playground.Threading/packages.lock.json src/Playground.Threading/
COPY src/Playground.Programs/Playground.Programs.csproj src/Playground.Programs/packages.lock.json src/Playground.Programs/
COPY src/Playground.Exploration/Playground.Exploration.csproj src/Playground.Exploration/packages.lock.json src/Playground.Exploration/
COPY src/Playground.Scenarios/Playground.Scenarios.csproj src/Playground.Scenarios/packages.lock.json src/Playground.Scenarios/
COPY src/Playground.Server/Playground.Server.csproj src/Playground.Server/packages.lock.json src/Playground.Server/BrowserPackages.targets src/Playground.Server/GarbageCollector.props src/Playground.Server/
RUN dotnet restore src/Playground.Server --locked-mode
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund --omit=dev

COPY .editorconfig ./
COPY src src
COPY wwwroot wwwroot
RUN dotnet publish src/Playground.Server --no-restore --output /app && mkdir /data

# Neither a shell nor a package manager; runs as the user "app" (1654).
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled AS final
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=1654:1654 /data /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    Playground__Storage__Path=/data/playground.db
VOLUME /data
EXPOSE 8080
USER 1654
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=15s CMD ["dotnet", "Playground.Server.dll", "--health"]
ENTRYPOINT ["dotnet", "Playground.Server.dll"]
