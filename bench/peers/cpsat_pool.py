"""Clears exchange pools with CP-SAT, one variable a ring: cpsat_pool.py K FILE.wmd..."""

import sys
import time

from ortools.sat.python import cp_model

LIMIT_SECONDS = 120


def links(path):
    lines = open(path).read().split("\n")
    size = int(lines[0].split(",")[0])
    follow = [set() for _ in range(size)]
    for line in lines[1 + size:]:
        cells = line.split(",")
        if len(cells) == 3 and float(cells[2]) > 0:
            follow[int(cells[0])].add(int(cells[1]))
    return follow


def rings(follow, longest):
    """Every ring once, from its lowest member."""
    def along(path):
        if path[0] in follow[path[-1]] and len(path) > 1:
            yield tuple(path)
        if len(path) < longest:
            for after in follow[path[-1]]:
                if after > path[0] and after not in path:
                    yield from along(path + [after])

    for start in range(len(follow)):
        yield from along([start])


def main(longest, paths):
    for path in paths:
        begin = time.time()
        follow = links(path)
        model = cp_model.CpModel()
        through = [[] for _ in follow]
        worth = []
        for ring in rings(follow, longest):
            used = model.new_bool_var("")
            worth.append(len(ring) * used)
            for member in ring:
                through[member].append(used)
        for used in through:
            model.add_at_most_one(used)
        model.maximize(sum(worth))
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = LIMIT_SECONDS
        solver.parameters.num_workers = 2
        solver.solve(model)
        print(
            f"{path.rsplit('/', 1)[-1]}: K = {longest}, {len(worth)} rings, worth {solver.objective_value:.0f}, "
            f"bound {solver.best_objective_bound:.0f}, {time.time() - begin:.1f} s",
            flush=True,
        )


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(int(sys.argv[1]), sys.argv[2:])
