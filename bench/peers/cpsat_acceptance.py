"""Looks with CP-SAT for the deal accepted in most draws: cpsat_acceptance.py SECONDS FILE.csv..."""

import sys
import time

from ortools.sat.python import cp_model


def main(limit, paths):
    for path in paths:
        begin = time.time()
        lines = open(path).read().split("\n")
        terms = len(lines[0].split(",")) - 3
        model = cp_model.CpModel()
        given = [model.new_bool_var("") for _ in range(terms)]
        accepted = {}
        for line in lines[1:]:
            if not line:
                continue
            draw, _, reservation, *worth = map(int, line.split(","))
            if draw not in accepted:
                accepted[draw] = model.new_bool_var("")
            total = sum(each * term for each, term in zip(worth, given) if each)
            model.add(total >= reservation).only_enforce_if(accepted[draw])
        model.maximize(sum(accepted.values()))
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = limit
        solver.parameters.num_workers = 2
        solver.solve(model)
        print(
            f"{path.rsplit('/', 1)[-1]}: {solver.objective_value:.0f}, bound {solver.best_objective_bound:.0f}, "
            f"{time.time() - begin:.1f} s",
            flush=True,
        )


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(float(sys.argv[1]), sys.argv[2:])
