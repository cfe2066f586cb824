#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fit of assumed parameters to what operators expect, so that it can be run again.

Beside each parameter stand rows that feel it. For every value that is tried the rows are judged by
`shequn verify`, with the value in place of the default: how many comparisons are red, and how far, in
standard errors, the estimates lie outside their bands. One parameter after the other, the best value is kept
for those that follow; what is found is printed and never written: defaults stand where they are declared.

    Scenarios/verification/expectations/fit.py [PARAMETER…] [--program .build/release/shequn] [--quick]
"""
import argparse
import json
import subprocess
import sys

# parameter: (values that are tried, rows that feel it)
FITTED = {
    "leave.shortage": ([0.03, 0.06, 0.12], ["quality", "retention-first", "leaky-growth"]),
    "leave.distrust": ([0.045, 0.09, 0.18], ["shock", "crisis-response", "kol-scandal"]),
    "leave.service": ([0.025, 0.05, 0.1], ["service-desk", "desk-hours"]),
    "leave.fading": ([0.0004, 0.0008, 0.0016], ["first-week", "after-a-year", "history"]),
    "leave.regret": ([5, 10, 20], ["first-week"]),
    "overload.tolerated": ([0.7, 0.9, 1.2], ["cadence", "too-much", "size-of-a-feed"]),
    "service.late-event": ([0.12, 0.25, 0.5], ["service-desk", "desk-hours"]),
    "purchase.without-visit": ([0.05, 0.1, 0.2], ["visits-sell", "win-back"]),
    "purchase.visit": ([3, 6, 9], ["visits-sell", "coffee-club-pays", "it-can-pay"]),
    "welfare.honor-pull": ([0.04, 0.05, 0.075, 0.1], ["honors", "honor-that-ends", "who-gets-it"]),
    "welfare.cash-pull": (
        [0.12, 0.165, 0.22], ["cash", "cash-for-coming", "cash-in-a-dear-shop", "bonus-hunters"]),
    "welfare.honor-recognition": ([0.07, 0.14, 0.28], ["honors", "honor-that-ends"]),
    "welfare.virtual-recognition": ([0.01, 0.02, 0.04], ["points"]),
    "welfare.learning-recognition": ([0.012, 0.025, 0.05], ["mixed-welfare"]),
    "welfare.honor-to-all": ([0.06, 0.12, 0.25], ["who-gets-it", "honors"]),
    "welfare.near-top": ([1.5, 2, 3], ["who-gets-it"]),
    "welfare.recognition-most": ([0.5, 0.75, 1], ["honors", "points", "honor-that-ends"]),
    "referral.rate": ([0.03, 0.045, 0.06], ["referral-reward", "referral-cap", "cost-of-a-member"]),
    "referral.reward": ([0.1, 0.2, 0.4], ["referral-reward", "referral-cap"]),
    "trust.controversy-event": ([0.05, 0.1, 0.2], ["controversy", "brand"]),
    "formats.controversial-stir": ([0.25, 0.5, 1], ["controversy"]),
}


def outside(finding):
    """Standard errors by which an estimate lies outside its band."""
    value, error = finding.get("simulated"), finding.get("standard_error") or 0
    if value is None:
        return 0
    low, high = finding.get("band_low"), finding.get("band_high")
    beyond = max(0, (low - value) if low is not None else 0, (value - high) if high is not None else 0)
    if beyond == 0:
        return 0
    return min(10, beyond / error if error > 0 else 10)


def judged(arguments, rows, settings):
    """Red comparisons and the sum of squares outside, over rows."""
    red, loss = 0, 0.0
    for row in rows:
        command = [arguments.program, "verify", f"expect-{row}", "--json", "--quiet"]
        command += ["--quick"] if arguments.quick else []
        for name, value in settings.items():
            command += ["--set", f"community.mechanisms.{name}={value}"]
        run = subprocess.run(command, capture_output=True, text=True)
        if not run.stdout.strip():
            sys.exit(run.stderr)
        for finding in json.loads(run.stdout)["findings"]:
            if finding["verdict"] != "true":
                red += 1
                loss += outside(finding) ** 2
    return red, loss


def main():
    words = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    words.add_argument("parameters", nargs="*", help="which to fit (default: all)")
    words.add_argument("--program", default=".build/release/shequn")
    words.add_argument("--quick", action="store_true", help="a quarter of the replications")
    arguments = words.parse_args()
    unknown = [name for name in arguments.parameters if name not in FITTED]
    if unknown:
        words.error(f"not fitted here: {', '.join(unknown)}; there are: {', '.join(FITTED)}")
    kept = {}
    print(f"{'parameter':28} {'value':>9} {'red':>4} {'outside':>9}")
    for name in arguments.parameters or FITTED:
        values, rows = FITTED[name]
        found = []
        for place, value in enumerate(values):
            red, loss = judged(arguments, rows, {**kept, name: value})
            # of values that do equally well the one in the middle
            found.append((red, loss, abs(place - (len(values) - 1) / 2), value))
            print(f"{name:28} {value:>9} {red:>4} {loss:>9.2f}", flush=True)
        kept[name] = min(found)[-1]
    print("best:", ", ".join(f"{name} {value}" for name, value in kept.items()))


if __name__ == "__main__":
    main()
