"""Runs an installed mobkp on published knapsacks: mobkp.py BINARY FILE.in... Two objectives by fpsv-dp, more by bhv-dp."""

import os
import resource
import subprocess
import sys
import tempfile

LIMIT_SECONDS = 590


def translated(path):
    """The instance as mobkp reads it: worth before weight, and the number of limits in the first line."""
    words = open(path).read().split()
    terms, objectives, capacity = int(words[0]), int(words[1]), words[2]
    lines = [f"{terms} {objectives} 1", capacity]
    for term in range(terms):
        row = words[3 + term * (objectives + 1):][:objectives + 1]
        lines.append(" ".join(row[1:] + row[:1]))
    return objectives, "\n".join(lines) + "\n"


def main(binary, paths):
    for path in paths:
        objectives, text = translated(path)
        algorithm = "fpsv-dp" if objectives == 2 else "bhv-dp"
        with tempfile.TemporaryDirectory() as folder:
            instance = os.path.join(folder, "instance.dat")
            open(instance, "w").write(text)
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            subprocess.run(
                [binary, "-a", algorithm, "-s", "1", "-t", str(LIMIT_SECONDS), "-i", instance, "-o", folder],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
            points = sum(1 for _ in open(os.path.join(folder, "solutions.dat")))
        print(f"{os.path.basename(path)}: {algorithm}, {points} points, {seconds:.2f} s of processor", flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
