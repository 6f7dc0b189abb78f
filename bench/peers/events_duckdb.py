"""Sums a file of events as `glienicke audiences` does, by plain SQL in DuckDB on two threads.

events_duckdb.py --make LINES FILE   writes the invented file of AftermathBenchmark, some 340 bytes a line
events_duckdb.py FILE [RUNS]         prints the seconds of each run, wall and processor, and the sums

Ours on the same file: java -cp bench/target/benchmarks.jar org.glienicke.bench.EventsRun FILE [RUNS]
"""

import os
import sys
import time

SQL = r"""
select SQLDATE, Actor1CountryCode, regexp_extract(SOURCEURL, '^https?://[^/]*\.([a-z]+)(?:[:/]|$)', 1) as outlet,
       count(*) as events, sum(try_cast(AvgTone as double) * try_cast(NumArticles as int)) as tone,
       sum(try_cast(NumArticles as int)) as articles
from read_csv(?, delim='\t', header=false, quote='', null_padding=true, ignore_errors=true, columns={COLUMNS})
where Actor1CountryCode = 'RUS' or Actor2CountryCode = 'RUS'
group by all
"""
NAMES = {1: "SQLDATE", 7: "Actor1CountryCode", 17: "Actor2CountryCode", 33: "NumArticles", 34: "AvgTone", 57: "SOURCEURL"}
CELLS = 58


def columns():
    return "{" + ", ".join(f"'{NAMES.get(i, f'c{i}')}': 'VARCHAR'" for i in range(CELLS)) + "}"


def line(i):
    cells = ["USA" if i % 3 == 0 else ""] * CELLS
    cells[0] = str(500_000_000 + i)
    cells[1] = "20160728"
    cells[7] = "RUS" if i % 20 == 0 else "FRA"
    cells[26] = "0841"
    cells[33] = str(1 + i % 9)
    cells[34] = f"-{i % 10}.34188034188034"
    for place in range(36, 56, 7):
        cells[place] = "Washington, District of Columbia, United States"
    cells[56] = "20160728"
    cells[57] = f"http://www.example-newspaper.de/politik/2016/07/28/an-invented-headline-{i}.html"
    return "\t".join(cells) + "\n"


def make(lines, path):
    with open(path, "w", buffering=1 << 22) as out:
        for i in range(lines):
            out.write(line(i))
    print(f"{path}: {os.path.getsize(path) / 1e6:.0f} MB")


def run(path, runs):
    import duckdb

    connection = duckdb.connect(":memory:", config={"threads": 2})
    sql = SQL.replace("{COLUMNS}", columns())
    megabytes = os.path.getsize(path) / 1e6
    for _ in range(runs):
        wall, processor = time.perf_counter(), time.process_time()
        rows = connection.execute(sql, [path]).fetchall()
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        print(
            f"duckdb {duckdb.__version__}: {wall:.2f} s wall, {processor:.2f} s of processor, {megabytes / wall:.0f} MB/s,"
            f" {sum(r[3] for r in rows)} events, {sum(r[5] for r in rows)} articles",
            flush=True,
        )


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "--make":
        make(int(sys.argv[2]), sys.argv[3])
    elif len(sys.argv) in (2, 3):
        run(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 3)
    else:
        sys.exit(__doc__)
