# SPDX-License-Identifier: GPL-3.0-or-later
"""What a log of events says, worked out with pandas and nothing of ours: `python3 log.py events.csv [ignored-kind …]`.

A member joins with the first event; active is any event but join, leave and removed, and a purchase where visits are
known. Prints JSON.
"""
import json
import math
import sys

import pandas as pd


def top(posts, part):
    """Share of all posts that the most posting 1/part of people wrote, their number rounded up."""
    if posts.sum() == 0:
        return None
    most = math.ceil(len(posts) / part)
    return posts.sort_values(ascending=False).head(most).sum() / posts.sum()


def gini(posts):
    if posts.sum() == 0:
        return None
    x = posts.sort_values().reset_index(drop=True)
    n = len(x)
    rank = pd.Series(range(1, n + 1))
    return ((2 * rank - n - 1) * x).sum() / (n * x.sum())


def main(path, ignored):
    log = pd.read_csv(path, comment="#")
    # on the clocks of the place: the offset is cut off
    local = log["time"].str.replace(r"(Z|[+-]\d\d:\d\d)$", "", regex=True)
    log["day"] = pd.to_datetime(local, format="ISO8601").dt.floor("D")
    first = log["day"].min()
    log["d"] = (log["day"] - first).dt.days + 1
    days = int(log["d"].max())
    quiet = {"join", "leave", "removed"} | set(ignored)
    if (log["kind"] == "visit").any() and "visit" not in ignored:
        quiet.add("purchase")
    active = log[~log["kind"].isin(quiet)][["member", "d"]].drop_duplicates()

    members = log["member"].unique()
    joined = log.groupby("member")["d"].min()
    dau = active.groupby("d").size().reindex(range(1, days + 1), fill_value=0)
    sticky, mau = [], []
    for end in range(30, days + 1):
        window = active[(active["d"] > end - 30) & (active["d"] <= end)]
        month = window["member"].nunique()
        mau.append(month)
        if month:
            sticky.append(dau.loc[end - 29:end].mean() / month)
    result = {
        "members_seen": len(members), "days": days, "active_members": active["member"].nunique(),
        "dau": float(dau.mean()),
        "mau": sum(mau) / len(mau) if mau else None,
        "stickiness": sum(sticky) / len(sticky) if sticky else None,
    }

    age = active.join(joined.rename("joined"), on="member")
    age["age"] = age["d"] - age["joined"] - 1
    for n in (1, 7, 30):
        base = joined[joined + 1 + n <= days]
        came = age[(age["age"] == n) & (age["joined"] + 1 + n <= days)]
        result[f"retention_day_{n}"] = len(came) / len(base) if len(base) else None

    posts = log[log["kind"] == "post"].groupby("member").size().reindex(members, fill_value=0)
    written = log[log["kind"].isin(["post", "reply"])]
    messages = written.groupby("member").size().reindex(members, fill_value=0)
    for name, counts in (("post", posts), ("message", messages)):
        result[f"top_1_{name}_share"] = top(counts, 100)
        result[f"top_10_{name}_share"] = top(counts, 10)
        result[f"{name}_gini"] = gini(counts)
    result["ever_posted"] = float((posts > 0).mean())
    result["ever_wrote"] = float((messages > 0).mean())

    ordered = active.sort_values(["member", "d"])
    gaps = ordered.groupby("member")["d"].diff().dropna()
    for share in (0.1, 0.25, 0.5, 0.75, 0.9, 0.95):
        result[f"gap_{share:g}"] = float(gaps.quantile(share)) if len(gaps) else None
    result["gap_mean"] = float(gaps.mean()) if len(gaps) else None
    print(json.dumps(result, default=float))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
