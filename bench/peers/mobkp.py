"""Runs an installed mobkp on published knapsacks: mobkp.py BINARY [SECONDS] FILE.in... Two objectives by fpsv-dp, more by bhv-dp.
After so many seconds of processor, 590 if none are named, it is stopped and "not done" printed."""

import os
import resource
import signal
import subprocess
import sys
import tempfile

LIMIT_SECONDS = 590
FAR_AWAY = 100_000  # its own limit goes by the clock of the wall, which tells little on a busy machine


def translated(path):
    """The instance as mobkp reads it: worth before weight, and the number of limits in the first line."""
    words = open(path).read().split()
    terms, objectives, capacity = int(words[0]), int(words[1]), words[2]
    lines = [f"{terms} {objectives} 1", capacity]
    for term in range(terms):
        row = words[3 + term * (objectives + 1):][:objectives + 1]
        lines.append(" ".join(row[1:] + row[:1]))
    return objectives, "\n".join(lines) + "\n"


def limited(seconds):
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def main(binary, limit, paths):
    for path in paths:
        name = os.path.basename(path)
        objectives, text = translated(path)
        algorithm = "fpsv-dp" if objectives == 2 else "bhv-dp"
        with tempfile.TemporaryDirectory() as folder:
            instance = os.path.join(folder, "instance.dat")
            open(instance, "w").write(text)
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            run = subprocess.run(
                [binary, "-a", algorithm, "-s", "1", "-t", str(FAR_AWAY), "-i", instance, "-o", folder],
                preexec_fn=lambda: limited(limit),
                stdout=subprocess.DEVNULL,
            )
            seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
            if run.returncode == -signal.SIGXCPU:
                print(f"{name}: {algorithm}, not done in {limit} s of processor", flush=True)
                continue
            run.check_returncode()
            points = sum(1 for _ in open(os.path.join(folder, "solutions.dat")))
        print(f"{name}: {algorithm}, {points} points, {seconds:.2f} s of processor", flush=True)


if __name__ == "__main__":
    words = sys.argv[1:]
    limit = int(words.pop(1)) if len(words) > 1 and words[1].isdigit() else LIMIT_SECONDS
    if len(words) < 2:
        sys.exit(__doc__)
    main(words[0], limit, words[1:])
