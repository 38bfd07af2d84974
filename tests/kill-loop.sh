#!/usr/bin/env bash
# Kills the real server at random moments under load, again and again, and fails if the next one has lost anything that was told, or a
# database that is not whole. tests/kill-loop.sh [KILLS], 50 by default.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export PLAYGROUND_KILLS=${1:-50}
dotnet test --project tests/Playground.Server.Tests --filter-class '*KillTests' --output Detailed --show-live-output on
