"""Reproduces from comparisons.csv what the site calculates of two groups of one study: differences, ratios, their
95 % intervals, p values. Nothing but the printed counts goes in.
Usage, beside the file (Python 3.8 or later, no packages): python3 reproduce.py > reproduced.csv
It ends with 1 when a figure of the file is not reproduced to nine digits.
"""

import csv
import math
import platform
import sys
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


def wilson(x, n):
    """Wilson's score interval, without continuity correction."""
    p = x / n
    centre = (p + Z**2 / (2 * n)) / (1 + Z**2 / n)
    half = Z / (1 + Z**2 / n) * math.sqrt(p * (1 - p) / n + Z**2 / (4 * n**2))
    return centre - half, centre + half


def newcombe(x1, n1, x2, n2):
    """The risk difference with Newcombe's hybrid score interval (his method 10)."""
    p1, p2 = x1 / n1, x2 / n2
    (l1, u1), (l2, u2) = wilson(x1, n1), wilson(x2, n2)
    d = p1 - p2
    return d, d - math.hypot(p1 - l1, u2 - p2), d + math.hypot(u1 - p1, p2 - l2)


def ratio(estimate, se):
    """A ratio with the interval that the standard error of its logarithm gives."""
    return estimate, estimate * math.exp(-Z * se), estimate * math.exp(Z * se)


def katz(x1, n1, x2, n2):
    """The risk ratio."""
    return ratio((x1 / n1) / (x2 / n2), math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2))


def wald(x1, n1, x2, n2):
    """The odds ratio."""
    y1, y2 = n1 - x1, n2 - x2
    return ratio(x1 * y2 / (x2 * y1), math.sqrt(1 / x1 + 1 / y1 + 1 / x2 + 1 / y2))


def fisher(x1, n1, x2, n2):
    """Two-sided p of Fisher's exact test: all tables no likelier than the observed one."""
    events = x1 + x2
    ways = [
        math.comb(n1, x) * math.comb(n2, events - x)
        for x in range(max(0, events - n2), min(n1, events) + 1)
    ]
    observed = math.comb(n1, x1) * math.comb(n2, x2)
    return sum(way for way in ways if way <= observed) / math.comb(n1 + n2, events)


ENDS = ("", "_low", "_high")
FIGURES = [f"calculated_{of}{end}" for of in ("risk_difference", "risk_ratio", "odds_ratio") for end in ENDS]
FIGURES.append("calculated_fisher_p")
COUNTS = ("arm_events", "arm_total", "comparator_events", "comparator_total")
NAMES = ("result_id", "arm", "comparator")


def reproduced(row):
    """What is calculated of the counts of a row; no ratio where a count is zero."""
    x1, n1, x2, n2 = counts = [int(row[name]) for name in COUNTS]
    ratios = [None] * 6 if 0 in (x1, x2, n1 - x1, n2 - x2) else [*katz(*counts), *wald(*counts)]
    return [*newcombe(*counts), *ratios, fisher(*counts)]


with open("comparisons.csv", encoding="utf-8-sig", newline="") as file:
    given = [row for row in csv.DictReader(file) if row["calculated_risk_difference"]]

written = csv.writer(sys.stdout, lineterminator="\n")
written.writerow([*NAMES, *FIGURES])
largest, figures = 0.0, 0
for row in given:
    values = reproduced(row)
    written.writerow([*(row[name] for name in NAMES), *("" if value is None else repr(value) for value in values)])
    for name, value in zip(FIGURES, values):
        if (value is None) != (row[name] == ""):
            sys.exit(f"{row['result_id']}: {name} is there on one side only")
        if value is not None:
            figures += 1
            wanted = float(row[name])
            largest = max(largest, abs(value - wanted) / max(abs(wanted), 1e-9))
print(
    f"{len(given)} comparisons, {figures} figures; largest relative deviation {largest:.1e}; "
    f"Python {platform.python_version()}",
    file=sys.stderr,
)
sys.exit(1 if largest > 1e-9 else 0)
