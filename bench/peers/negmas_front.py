"""Finds two-party frontiers with NegMAS (`pip install negmas`): negmas_front.py FILE.csv... A file has a header and a line a term, what
it is worth to the one and to the other, as DealRun writes it. MOBANOS is the exact one of its samplers of large outcome spaces; the
others enumerate every outcome."""

import csv
import os
import resource
import sys
import time

import negmas
from negmas import LinearAdditiveUtilityFunction, make_issue
from negmas.preferences.pareto_sampler import MOBANOSParetoSampler


def worth(rows, party, issues):
    """Additive: 0 for a term that is left out; whole numbers, so that sums are exact in floating point."""
    return LinearAdditiveUtilityFunction(values=[{"no": 0.0, "yes": float(row[party])} for row in rows], issues=issues)


def main(paths):
    for path in paths:
        rows = list(csv.reader(open(path)))[1:]
        issues = [make_issue(["no", "yes"], name=f"t-{i}") for i in range(len(rows))]
        one, other = (worth(rows, party, issues) for party in (0, 1))
        sampler = MOBANOSParetoSampler()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        clock = time.monotonic()
        sampler.init(ufun=one, opponent_ufun=other)
        outcomes = sampler.pareto_outcomes(min_util=float("-inf"))
        clock = time.monotonic() - clock
        seconds = resource.getrusage(resource.RUSAGE_SELF).ru_utime - before
        points = {(one(outcome), other(outcome)) for outcome in outcomes}
        print(
            f"{os.path.basename(path)}: NegMAS {negmas.__version__}, MOBANOS, {len(points)} points, "
            f"{seconds:.2f} s of processor, {clock:.2f} s by the clock",
            flush=True,
        )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
