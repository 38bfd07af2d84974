#!/usr/bin/env bash
# Runs the whole catalogue again and again against the real server, and fails if anything fails or is left behind:
# threads, processes, memory. tests/soak.sh [ROUNDS], 20 by default.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export PLAYGROUND_SOAK_ROUNDS=${1:-20}
dotnet test --project tests/Playground.Server.Tests --filter-class '*CatalogueSoakTests' --output Detailed --show-live-output on
