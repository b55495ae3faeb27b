"""Asks two nodes the same, in turn: one holds records that the public may not read, the other none of them.

No answer is asked for twice, so that none is kept ready; the files of both are read once before, so that the disk is not
what is measured. What is printed is how long a kind of question takes with hidden
records, in times of the same without: the median of the pairs, the medians of both sides, and what of a hundred pairs the
middle ninety span.
"""

import argparse
import http.client
import json
import os
import platform
import random
import re
import statistics
import subprocess
import sys
import time
import uuid

TAXII = {"Accept": "application/taxii+json;version=2.1"}
FEED = "/taxii2/entente/collections/everything/"


class Node:
    """A running node and one connection to it."""

    def __init__(self, program, folder):
        self.process = subprocess.Popen(
            [program, "serve", "--data", folder, "--port", "0", "--log-level", "error"],
            stdout=subprocess.PIPE, text=True,
        )
        said = self.process.stdout.readline()
        port = re.search(r":(\d+)", said)
        if not port:
            sys.exit(f"the node over {folder} said: {said}")
        self.connection = http.client.HTTPConnection("127.0.0.1", int(port.group(1)), timeout=120)

    def ask(self, path, headers):
        """Status, body and seconds of one answer."""
        begin = time.perf_counter()
        self.connection.request("GET", path, headers=headers)
        answer = self.connection.getresponse()
        body = answer.read()
        return answer.status, body, time.perf_counter() - begin

    def stop(self):
        self.connection.close()
        self.process.terminate()
        self.process.wait()


def questions(node, rounds):
    """Kinds of questions: their paths, all different, and what they are asked with."""
    chance = random.Random(20261122)
    _, body, _ = node.ask(FEED + "objects/?limit=1000", TAXII)
    objects = json.loads(body)["objects"]
    words = sorted({word for o in objects for word in re.findall(r"[a-z]{4,}", o.get("description", "").lower())})
    names = sorted({word for o in objects for word in re.findall(r"[A-Za-z]{4,}", o.get("name", ""))})
    _, body, _ = node.ask(FEED + "manifest/?limit=1000", TAXII)
    stamps = [entry["date_added"] for entry in json.loads(body)["objects"]]
    kinds = sorted({o["type"] for o in objects})

    def several(count, source):
        return " ".join(chance.sample(source, count)).replace(" ", "+")

    def absent(kind):
        return f"{kind}--{uuid.UUID(int=chance.getrandbits(128), version=4)}"

    def day():
        return f"20{chance.randrange(10, 27)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"

    many = range(rounds)
    return {
        "page of 100 over TAXII": ([FEED + f"objects/?limit=100&added_after={chance.choice(stamps)}" for _ in many], TAXII),
        "manifest of 100": ([FEED + f"manifest/?limit=100&added_after={chance.choice(stamps)}" for _ in many], TAXII),
        "page of 100, one type": (
            [FEED + f"objects/?limit=100&match[type]={chance.choice(kinds)}&added_after={chance.choice(stamps)}" for _ in many],
            TAXII,
        ),
        "one object": ([FEED + f"objects/{chance.choice(objects)['id']}/" for _ in many], TAXII),
        "no such object": ([FEED + f"objects/{absent('indicator')}/" for _ in many], TAXII),
        "page of a record": ([f"/records/{o['id']}/" for o in chance.sample(objects, min(rounds, len(objects)))], {}),
        "page of no record": ([f"/records/{absent('indicator')}/" for _ in many], {}),
        "counts of all types, true on a day": (list(dict.fromkeys(f"/records/?on={day()}" for _ in many)), {}),
        "list of a type, second page on": ([f"/records/?type={chance.choice(kinds)}&page={n % 9 + 2}" for n in many], {}),
        "search, one word": ([f"/search/?q={several(1, words)}&n={n}" for n in many], {}),
        "search, three words": ([f"/search/?q={several(3, words)}&n={n}" for n in many], {}),
        "search, nothing found": ([f"/search/?q=zz{chance.randrange(10**9)}" for _ in many], {}),
        "suggestion": ([f"/suggest/?q={several(1, names)[:4]}&n={n}" for n in many], {}),
        "suggestion, one type": (
            [f"/suggest/?types={chance.choice(kinds)}&q={several(1, names)[:3]}&n={n}" for n in many], {},
        ),
    }


def compare(first, second, paths, headers):
    """Pairs of seconds, with and without hidden records, and how many bytes the answers have."""
    pairs, size, differing = [], 0, []
    for number, path in enumerate(paths):
        order = [first, second] if number % 2 else [second, first]
        answers = {node: node.ask(path, headers) for node in order}
        (status, body, with_hidden), (other, _, without) = answers[first], answers[second]
        if status != other:
            differing.append((path, status, other))
        size += len(body)
        if number >= 3:
            pairs.append((with_hidden, without))
    return pairs, size // max(1, len(paths)), differing


def warm(folder):
    """Has the system keep the files of a node in memory."""
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb") as file:
            while file.read(1 << 20):
                pass


def run(options):
    for name in ("with", "without"):
        warm(os.path.join(options.folder, name))
    nodes = [Node(options.program, os.path.join(options.folder, name)) for name in ("with", "without")]
    try:
        with open("/proc/cpuinfo") as info:
            model = re.search(r"model name\s*: (.*)", info.read())
        print(f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
        print("| asked | with / without: median of pairs | of medians | middle 90 of 100 | with | without |\n|---|---|---|---|---|---|")
        fits = True
        for name, (paths, headers) in questions(nodes[1], options.rounds).items():
            if options.only and options.only not in name:
                continue
            pairs, _, differing = compare(*nodes, paths, headers)
            if differing:
                sys.exit(f"{name}: answered differently: {differing[0]}")
            ratios = sorted(one / other for one, other in pairs)
            one, other = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
            middle = statistics.median(ratios)
            low, high = ratios[len(ratios) // 20], ratios[-1 - len(ratios) // 20]
            print(
                f"| {name} | {middle:.3f} | {one / other:.3f} | {low:.2f} to {high:.2f} | {one * 1e3:.2f} ms | {other * 1e3:.2f} ms |",
                flush=True,
            )
            fits = fits and abs(middle - 1) <= options.within
        return 0 if fits else 1
    finally:
        for node in nodes:
            node.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--within", type=float, default=0.05, help="how far a median may be from one; status 1 where it is farther")
    parser.add_argument("--only", help="kinds of questions with these words in their names")
    return run(parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
