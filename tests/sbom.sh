#!/usr/bin/env bash
# Writes what the server and the page are made of to artifacts/sbom, as CycloneDX: server.json and page.json.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=artifacts/sbom
mkdir -p "$folder"
dotnet tool restore
dotnet restore src/Playground.Server

dotnet tool run dotnet-CycloneDX -- src/Playground.Server/Playground.Server.csproj --disable-package-restore --output-format Json \
  --output "$folder" --filename server.json --no-serial-number --set-name playground-server
npm sbom --sbom-format cyclonedx --omit dev --package-lock-only >"$folder/page.json"

for part in server page; do
  node --input-type=module - "$folder/$part.json" <<'JS'
import { readFileSync } from "node:fs";
const { bomFormat, components = [] } = JSON.parse(readFileSync(process.argv[2], "utf8"));
if (bomFormat !== "CycloneDX" || components.length === 0) throw new Error(`${process.argv[2]} lists nothing.`);
console.log(`${process.argv[2]}: ${components.length} packages`);
JS
done
