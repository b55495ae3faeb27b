"""Measures a node against OpenTAXII over HTTP on this machine, in turn, and prints a table for each question.

Run by Benchmarks/run-taxii, which makes what it needs.
"""

import argparse
import base64
import hashlib
import json
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from pathlib import Path

HERE = Path(__file__).resolve().parent
TAXII = "application/taxii+json;version=2.1"
WORKERS = 2

CONFIGURATION = """---
domain: "127.0.0.1"
support_basic_auth: yes
auth_api:
  class: opentaxii.auth.sqldb.SQLDatabaseAPI
  parameters:
    db_connection: sqlite:///{folder}/auth.db
    create_tables: yes
    secret: for-measuring-on-this-machine-and-nothing-else
    token_ttl_secs: 36000
taxii1:
taxii2:
  persistence_api:
    class: opentaxii.persistence.sqldb.Taxii2SQLDatabaseAPI
    parameters:
      db_connection: sqlite:///{folder}/data.db
      create_tables: yes
  max_content_length: 100000000
logging:
  opentaxii: error
  root: error
"""


class Server:
    """A process group that answers on a port."""

    def __init__(self, command: list[str], environment: dict[str, str], probe, log: Path):
        self.log = log.open("ab")
        start = time.monotonic()
        self.process = subprocess.Popen(
            command,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE if probe is None else self.log,
            stderr=self.log,
            start_new_session=True,
        )
        self.probe = probe
        self.started = start

    def wait(self, base: str, path: str, fields: dict[str, str]) -> float:
        """Asks until there is an answer; returns the seconds from the start of the process."""
        while time.monotonic() - self.started < 60:
            if self.process.poll() is not None:
                raise SystemExit(f"a server ended with {self.process.returncode}; see {self.log.name}")
            try:
                status, _ = get(base, path, fields)
                if status == 200:
                    return time.monotonic() - self.started
            except OSError:
                pass
            time.sleep(0.002)
        raise SystemExit("a server does not answer")

    def memory(self) -> float:
        """Megabytes in memory of the process and its children, shared pages counted once."""
        total = 0
        group = os.getpgid(self.process.pid)
        for entry in Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and os.getpgid(int(entry.name)) == group:
                    text = (entry / "smaps_rollup").read_text()
                    total += int(re.search(r"^Pss:\s+(\d+)", text, re.MULTILINE).group(1))
            except (OSError, ProcessLookupError):
                continue
        return total / 1000

    def stop(self) -> None:
        """Ends the process group and waits."""
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(timeout=20)
        self.log.close()


def get(base: str, path: str, fields: dict[str, str]) -> tuple[int, bytes]:
    """One answer."""
    request = urllib.request.Request(base + path, headers=fields)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Node:
    """A node with the example and the workload."""

    name = "entente"

    def __init__(self, program: str, folder: Path, bundle: Path | None):
        self.program, self.folder = program, folder
        self.fields = {"Accept": TAXII}
        self.path = "/taxii2/entente/collections/everything/"
        # An example reader, whose password is known on this machine.
        self.inbox = "/taxii2/entente/collections/inbox/"
        self.writing = {"Authorization": "Basic " + base64.b64encode(b"jpn:jpn-example").decode()}
        if bundle is not None:
            _, _, server = self.start()
            server.stop()
            command = [program, "import", "--data", str(folder), "--label", "TLP:GREEN", str(bundle)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def start(self, example: bool = True):
        """Starts it; returns address, seconds to the first answer, and the server."""
        port = free_port()
        command = [self.program, "serve", "--data", str(self.folder), "--port", str(port), "--log-level", "error"]
        if example:
            command.append("--example")
        server = Server(command, {}, True, self.folder.parent / "node.log")
        base = f"http://127.0.0.1:{port}"
        seconds = server.wait(base, "/taxii2/", {"Accept": TAXII})
        return base, seconds, server

    def sign_in(self, base: str) -> None:
        """Signs in by a link that the node prints, and keeps the session."""
        log = (self.folder.parent / "node.log").read_text()
        links = re.findall(re.escape(base) + r"/\S+", log)
        if not links:
            raise SystemExit("the node printed no sign-in link")

        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *_):
                return None

        link = next(link for link in links if "jpn" in link.lower()) if any("jpn" in l for l in links) else links[0]
        try:
            answer = urllib.request.build_opener(Stay).open(link, timeout=30)
        except urllib.error.HTTPError as error:
            answer = error
        cookies = [value.split(";")[0] for value in answer.headers.get_all("Set-Cookie") or []]
        self.fields["Cookie"] = "; ".join(cookies)


class OpenTAXII:
    """OpenTAXII under gunicorn with the same objects."""

    name = "OpenTAXII"

    def __init__(self, folder: Path, bundle: Path):
        self.folder = folder
        folder.mkdir()
        (folder / "config.yml").write_text(CONFIGURATION.format(folder=folder))
        # gunicorn keeps a socket in its user's home.
        self.environment = {"OPENTAXII_CONFIG": str(folder / "config.yml"), "HOME": str(folder)}
        filled = subprocess.run(
            [sys.executable, str(HERE / "fill.py"), str(bundle)],
            env={**os.environ, **self.environment},
            check=True,
            capture_output=True,
            text=True,
        )
        made = json.loads(filled.stdout.splitlines()[-1])
        self.path = made["path"]
        self.fields = {"Accept": TAXII, "Authorization": "Bearer " + made["token"]}
        self.inbox = made["inbox"]
        self.writing = {"Authorization": "Bearer " + made["token"]}

    def start(self):
        """Starts it; returns address, seconds to the first answer, and the server."""
        port = free_port()
        gunicorn = str(Path(sys.executable).parent / "gunicorn")
        command = [gunicorn, "-w", str(WORKERS), "-b", f"127.0.0.1:{port}", "opentaxii.http:app"]
        server = Server(command, self.environment, True, self.folder / "log")
        base = f"http://127.0.0.1:{port}"
        seconds = server.wait(base, self.path + "objects/?limit=1", self.fields)
        return base, seconds, server


def questions(base: str, side, identifier: str) -> dict[str, tuple[str, int]]:
    """Paths to ask for, by name, and how many objects each answer holds."""
    fields = side.fields
    after = "1970-01-01T00:00:00.000000Z"
    # Half-way through what is not the example's own.
    for _ in range(200):
        path = f"{side.path}manifest/?limit=1000&added_after={urllib.parse.quote(after)}"
        page = json.loads(get(base, path, fields)[1]).get("objects", [])
        place = next((n for n, entry in enumerate(page) if entry["id"] == identifier), None)
        if place is not None:
            after = page[place]["date_added"]
            break
        if not page:
            raise SystemExit(f"{side.name} does not serve {identifier}")
        after = page[-1]["date_added"]
    after = urllib.parse.quote(after)
    return {
        "page of 1000": (f"{side.path}objects/?limit=1000&added_after={after}", 1000),
        "page of 100": (f"{side.path}objects/?limit=100&added_after={after}", 100),
        "one object": (f"{side.path}objects/{identifier}/", 1),
        "manifest of 100": (f"{side.path}manifest/?limit=100&added_after={after}", 100),
        "filtered poll of 100": (f"{side.path}objects/?limit=100&match%5Btype%5D=report&added_after={after}", 100),
    }


def rate(base: str, path: str, fields: dict[str, str], seconds: int, connections: int) -> float:
    """Requests answered with 200 in a second."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "60s"]
    for name, value in fields.items():
        command += ["-H", f"{name}: {value}"]
    output = subprocess.run([*command, base + path], check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in output:
        raise SystemExit(f"{path}: {output}")
    answered = float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))
    if answered == 0:
        raise SystemExit(f"{path}: no answer within {seconds} s; measure longer")
    return answered


def spread(values: list[float], digits: int = 0) -> str:
    """Median, least and most."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def requests(ours, theirs, options) -> None:
    """Requests a second, in turn."""
    base, _, node = ours.start()
    other, _, reference = theirs.start()
    try:
        ours.sign_in(base)
        asked = questions(base, ours, options.identifier)
        answered = questions(other, theirs, options.identifier)
        print("| request | ours / OpenTAXII | ours, requests/s | OpenTAXII, requests/s |\n|---|---|---|---|")
        for name, (path, count) in asked.items():
            for side, address, wanted in [(ours, base, path), (theirs, other, answered[name][0])]:
                status, body = get(address, wanted, side.fields)
                held = len(json.loads(body).get("objects", []))
                if status != 200 or held != count:
                    raise SystemExit(f"{side.name}: {wanted} answers {status} with {held} objects instead of {count}")
            own, others = [], []
            for _ in range(options.rounds):
                own.append(rate(base, path, ours.fields, options.seconds, options.connections))
                others.append(rate(other, answered[name][0], theirs.fields, options.seconds, options.connections))
            ratios = [one / two for one, two in zip(own, others)]
            print(f"| {name} | {spread(ratios)} | {spread(own)} | {spread(others)} |", flush=True)
        print(f"\nmemory after this: ours {node.memory():.0f} MB, OpenTAXII {reference.memory():.0f} MB")
    finally:
        node.stop()
        reference.stop()


def renamed(objects: list[dict], label: str) -> list[dict]:
    """The same objects under ids of their own, references among them included."""
    ids = {
        item["id"]: item["id"].split("--")[0] + "--" + str(uuid.UUID(bytes=hashlib.md5((label + item["id"]).encode())
        .digest(), version=4))
        for item in objects
    }

    def change(value):
        if isinstance(value, dict):
            return {key: change(each) for key, each in value.items()}
        if isinstance(value, list):
            return [change(each) for each in value]
        return ids.get(value, value) if isinstance(value, str) else value

    return [change(item) for item in objects]


def post(base: str, side, objects: list[dict]) -> float:
    """Seconds from a POST until the last of its objects can be read; all of them must be there then."""
    body = json.dumps({"objects": objects}).encode()
    fields = {**side.writing, "Accept": TAXII, "Content-Type": TAXII}
    request = urllib.request.Request(base + side.inbox + "objects/", data=body, headers=fields)
    start = time.monotonic()
    try:
        with urllib.request.urlopen(request, timeout=600) as answer:
            answer.read()
    except urllib.error.HTTPError as error:
        # OpenTAXII 0.9.3 stores and then fails to write its answer.
        if error.code != 500 or side.name != "OpenTAXII":
            raise SystemExit(f"{side.name}: POST answers {error.code}: {error.read()[:300]}") from error
    while get(base, f"{side.inbox}objects/{objects[-1]['id']}/", fields)[0] != 200:
        time.sleep(0.001)
    seconds = time.monotonic() - start
    missing = [item["id"] for item in objects[:: max(1, len(objects) // 20)]
               if get(base, f"{side.inbox}objects/{item['id']}/", fields)[0] != 200]
    if missing:
        raise SystemExit(f"{side.name} does not serve what was posted: {missing}")
    return seconds


def posts(ours, theirs, options) -> None:
    """Envelopes of 1,000 objects, in turn, each until it can be read."""
    objects = json.loads(options.bundle.read_text())["objects"][:1000]
    base, _, node = ours.start()
    other, _, reference = theirs.start()
    try:
        own, others = [], []
        for number in range(options.posts + 1):
            own.append(post(base, ours, renamed(objects, f"ours {number}")))
            others.append(post(other, theirs, renamed(objects, f"theirs {number}")))
        # The first warms both up.
        ratios = [two / one for one, two in zip(own[1:], others[1:])]
        print("| POST | OpenTAXII's time / ours | ours, s | OpenTAXII, s |\n|---|---|---|---|")
        size = len(json.dumps({"objects": objects})) / 1e6
        print(f"| {len(objects)} objects, {size:.1f} MB | {spread(ratios, 1)} | {spread(own[1:], 3)} | "
              f"{spread(others[1:], 3)} |\n", flush=True)
    finally:
        node.stop()
        reference.stop()


def starts(ours, theirs, options) -> None:
    """From the start of the process to the first answer, and memory then."""
    rows = {}
    for _ in range(options.rounds * 2):
        for side in (ours, theirs):
            _, seconds, server = side.start()
            time.sleep(1)
            times, memory = rows.setdefault(side.name, ([], []))
            times.append(seconds)
            memory.append(server.memory())
            server.stop()
    print("\n| | first answer after, s | idle memory, MB |\n|---|---|---|")
    for name, (times, memory) in rows.items():
        print(f"| {name} | {spread(times, 3)} | {spread(memory)} |")


def large(options) -> None:
    """The same for a node over a large store."""
    if options.large is None:
        return
    node = Node(options.program, Path(options.large), None)
    times, memory = [], []
    for _ in range(options.rounds * 2 + 1):
        _, seconds, server = node.start(example=False)
        time.sleep(1)
        times.append(seconds)
        memory.append(server.memory())
        server.stop()
    # The first start may still bring the store's shape up to date.
    print(f"| entente, {options.large_name} | {spread(times[1:], 3)} | {spread(memory[1:])} |")


def deployed(program: str) -> None:
    """What must be on a machine to run each."""
    libraries = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    names = sorted(line.split()[0] for line in libraries.splitlines() if "=>" in line)
    packages = sum(1 for _ in Path(sys.executable).parent.parent.glob("lib/python*/site-packages/*.dist-info"))
    size = sum(f.stat().st_size for f in Path(sys.executable).parent.parent.glob("lib/**/*") if f.is_file())
    print(f"\nours: one file of {os.path.getsize(program) / 1e6:.0f} MB, libraries: {', '.join(names)}")
    print(f"OpenTAXII: Python {sys.version.split()[0]}, {packages} packages, {size / 1e6:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--bundle", required=True, type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--posts", type=int, default=10, help="envelopes of 1,000 that each side takes")
    parser.add_argument("--only", choices=["requests", "posts", "starts"], help="only this part")
    parser.add_argument("--large", help="the data folder of a large store")
    parser.add_argument("--large-name", default="large store")
    options = parser.parse_args()
    objects = json.loads(options.bundle.read_text())["objects"]
    options.identifier = objects[len(objects) // 4]["id"]
    folder = Path(tempfile.mkdtemp(prefix="entente-benchmark-"))
    print(f"{len(objects)} objects, {options.rounds} rounds of {options.seconds} s, {options.connections} connections")
    print(f"load {os.getloadavg()[0]:.2f}\n")
    try:
        ours = Node(options.program, folder / "node", options.bundle)
        theirs = OpenTAXII(folder / "opentaxii", options.bundle)
        if options.only in (None, "requests"):
            requests(ours, theirs, options)
        if options.only in (None, "posts"):
            posts(ours, theirs, options)
        if options.only in (None, "starts"):
            starts(ours, theirs, options)
            large(options)
            deployed(options.program)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
