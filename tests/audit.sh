#!/usr/bin/env bash
# Fails if a package of the server, the page or the tests is known to be vulnerable. Asks the registries, so it needs them to answer.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

found=$(dotnet list Playground.sln package --vulnerable --include-transitive)
echo "$found"
if grep -q 'has the following vulnerable packages' <<<"$found"; then
  echo 'There are vulnerable packages.' >&2
  exit 1
fi
npm audit
