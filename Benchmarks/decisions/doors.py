"""Asks a node for its pages of decisions as a delegate, and says how long the answers took.

Each page is asked for many times in a row (while nothing is written), and many times right after an act of a delegate of
another party. What is printed is the median and what 99 of 100 answers kept to, in milliseconds, counted at the delegate's end
of the connection, and what the node's processor did for 99 of 100. Status 1 where 99 of 100 answers to a page took longer than the goal.
"""

import argparse
import html
import http.client
import http.cookiejar
import json
import os
import platform
import random
import re
import statistics
import subprocess
import sys
import time
import urllib.parse
import urllib.request

PASSWORD = "a password of one's own"


class Node:
    """A running node, and the two people who use it."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.process = subprocess.Popen(
            [program, "serve", "--data", folder, "--port", "0", "--log-level", "error"], stdout=subprocess.PIPE, text=True
        )
        said = self.process.stdout.readline()
        port = re.search(r":(\d+)", said)
        if not port:
            sys.exit(f"the node over {folder} said: {said}")
        self.address = f"http://127.0.0.1:{port.group(1)}"
        self.connection = http.client.HTTPConnection("127.0.0.1", int(port.group(1)), timeout=120)

    def command(self, *words):
        done = subprocess.run([self.program, *words, "--data", self.folder], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{words}: {done.stdout[-500:]} {done.stderr[-500:]}")
        return done.stdout

    def person(self, name, party):
        """A delegate of a party, and the link by which they come in."""
        made = self.command("account", "add", name, "--party", party, "--role", "delegate", "--level", "UNCLASSIFIED")
        return re.search(r"\S+/enter/\S+", made)[0]

    def session(self, link):
        """The cookies of somebody who came in by a link and has chosen a password."""
        jar = http.cookiejar.CookieJar()
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        target = urllib.parse.urljoin(self.address, link)
        with opener.open(target) as answer:
            form = re.search(r'<form class="entry".*?</form>', answer.read().decode(), re.S)[0]
        fields = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form))
        fields |= {"password": PASSWORD, "again": PASSWORD}
        action = urllib.parse.urljoin(target, html.unescape(re.search(r'action="([^"]+)"', form)[1]))
        opener.open(action, urllib.parse.urlencode(fields).encode()).read()
        return {"Cookie": "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)}

    def processor(self):
        """Milliseconds that the node's threads have run so far."""
        total = 0
        for task in os.listdir(f"/proc/{self.process.pid}/task"):
            with open(f"/proc/{self.process.pid}/task/{task}/schedstat") as said:
                total += int(said.read().split()[0])
        return total / 1e6

    def ask(self, path, headers):
        """The body of one answer, and its milliseconds: of the wall, of the node's processor."""
        before = self.processor()
        begin = time.perf_counter()
        self.connection.request("GET", path, headers=headers)
        answer = self.connection.getresponse()
        body = answer.read()
        took = (time.perf_counter() - begin) * 1000
        if answer.status != 200:
            sys.exit(f"{answer.status} for {path}")
        return body, (took, self.processor() - before)

    def stop(self):
        self.connection.close()
        self.process.terminate()
        self.process.wait()


def decisions(node, headers, window):
    """The ids of a window, as programs are told them."""
    ids, after = [], ""
    while len(ids) < 2000:
        body, _ = node.ask(f"/api/decisions?window={window}&limit=500{after}", headers)
        page = json.loads(body)
        ids += [each["id"] for each in page["decisions"]]
        if not page["more"]:
            break
        after = "&after=" + ids[-1]
    return ids


def questions(running, over):
    """Kinds of pages and the paths of each round; where there are many of a kind, each round asks for another."""
    chance = random.Random(20261123)
    return {
        "/decisions/": lambda: "/decisions/",
        "/decisions/?show=over": lambda: "/decisions/?show=over",
        "/decisions/?show=over, any page": lambda: "/decisions/?show=over&after=" + chance.choice(over),
        "/decisions/{id}/, one that runs": lambda: f"/decisions/{chance.choice(running)}/",
        "/decisions/{id}/, one that is over": lambda: f"/decisions/{chance.choice(over)}/",
        "/ (overview)": lambda: "/",
        "/api/decisions": lambda: "/api/decisions",
        "/api/decisions?window=closed": lambda: "/api/decisions?window=closed",
        "/api/decisions?window=closed&limit=500": lambda: "/api/decisions?window=closed&limit=500",
        "/api/decisions/{id}": lambda: f"/api/decisions/{chance.choice(running)}",
    }


def told(times):
    walls, processors = zip(*times)
    most, used = (sorted(values)[min(len(values) - 1, len(values) * 99 // 100)] for values in (walls, processors))
    return f"{statistics.median(walls):.1f}, **{most:.1f}**; {used:.1f}", most


def run(options):
    node = Node(options.program, options.folder)
    try:
        headers = node.session(node.person(f"reader-{time.time_ns():x}", "CZE"))
        author = f"author-{time.time_ns():x}"
        node.person(author, "BEL")
        running, over = decisions(node, headers, "open"), decisions(node, headers, "closed")
        with open("/proc/cpuinfo") as info:
            model = re.search(r"model name\s*: (.*)", info.read())
        print(f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        print(f"{len(running)} decisions run, of those that are over the last {len(over)} are asked for; {options.rounds} rounds, "
              f"{options.writes} after an act; milliseconds of the wall: median, 99 of 100; of the processor: 99 of 100\n")
        print("| page | nothing written between | after an act of somebody else | bytes |\n|---|---|---|---|")
        fits = True
        for name, path in questions(running, over).items():
            kept, after = [], []
            for number in range(-3, options.rounds):
                body, took = node.ask(path(), headers)
                if number >= 0:
                    kept.append(took)
            for number in range(options.writes):
                node.command("decision", "state", "--as", f"{author}@bel", "--text",
                             f"We understand this as before, {time.time_ns()}.", running[number * 7 % len(running)])
                _, took = node.ask(path(), headers)
                after.append(took)
            (said, most), (later, greatest) = told(kept), told(after)
            fits = fits and max(most, greatest) < options.within
            print(f"| {name} | {said} | {later} | {len(body):,} |", flush=True)
        return 0 if fits else 1
    finally:
        node.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--writes", type=int, default=100)
    parser.add_argument("--within", type=float, default=50, help="the goal in milliseconds for 99 of 100 answers")
    return run(parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
