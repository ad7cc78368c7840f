"""Run benchmarks by name and print what they find."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence

from engine.bench.answers import bench_answers
from engine.bench.inference import bench_infer
from engine.bench.paired import Result
from engine.bench.runs import bench_runs
from engine.bench.sweep import bench_sweep
from engine.bench.training_step import bench_engine

Bench = Callable[[], Iterator[Result]]

ENGINE_BENCHES: dict[str, Bench] = {
    "answers": bench_answers,
    "engine": bench_engine,
    "infer": bench_infer,
    "runs": bench_runs,
    "sweep": bench_sweep,
}


def main(arguments: Sequence[str], benches: Mapping[str, Bench] = ENGINE_BENCHES) -> int:
    """Run the named benchmarks, or all; gives the exit status."""
    parser = argparse.ArgumentParser(prog="main.py bench", description="Ratios, side by side.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(benches))
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.names if name not in benches]
    if unknown:
        parser.error(f"no benchmark is called {unknown[0]!r}; there are {', '.join(benches)}")
    found: list[Result] = []
    for name in options.names or benches:
        for result in benches[name]():
            found.append(result)
            if not options.json:
                sys.stdout.write(f"{result}\n")
                sys.stdout.flush()
    if options.json:
        sys.stdout.write(json.dumps({"benchmarks": [r.to_json() for r in found]}) + "\n")
    return 0
