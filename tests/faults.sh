#!/usr/bin/env bash
# Injects faults into a server under load: exceptions in every part, a store that fails, a file that is locked or taken away, clients that
# vanish, threads that don't end, a clock that jumps. Fails if a run has no clear end, or anything is lost or left behind.
# tests/faults.sh [FAULTS], 1000 by default.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export PLAYGROUND_FAULTS=${1:-1000}
dotnet test --project tests/Playground.Server.Tests --filter-class '*InjectedFaultTests' --output Detailed --show-live-output on
