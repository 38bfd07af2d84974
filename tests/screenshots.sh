#!/usr/bin/env bash
# Starts the server and makes pictures of the main views: tests/screenshots.sh [FOLDER [PICTURE…]],
# all of them into artifacts/screenshots by default.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=${1:-artifacts/screenshots}
port=${PORT:-5094}
mkdir -p "$folder"
work=$(mktemp -d)
server=
clean() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap clean EXIT

[ -n "${NO_BUILD:-}" ] || dotnet build src/Playground.Server --verbosity quiet
dotnet run --no-build --project src/Playground.Server -- --urls "http://127.0.0.1:$port" --Playground:Storage:Path="$work/playground.db" >"$work/log" 2>&1 &
server=$!
for _ in $(seq 120); do
  curl --silent --fail "http://127.0.0.1:$port/health/ready" >/dev/null && break
  kill -0 "$server" 2>/dev/null || { cat "$work/log"; exit 1; }
  sleep 0.5
done
timeout 300 node tests/screenshots/screenshots.js "http://127.0.0.1:$port" "$folder" "${@:2}"
