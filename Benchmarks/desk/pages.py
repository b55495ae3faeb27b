"""Asks for the pages of a node at a fixed rate and says how long the answers took."""

import argparse
import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import time

import sizes
from enlarge import enlarged

PAGES = [
    "/", "/parties/", "/parties/JPN/", "/parties/KOR/", "/formats/", "/formats/NATO/", "/formats/NATO/?on=2023-06-30",
    "/programmes/", "/programmes/?party=JPN", "/calendar/", "/calendar/?kind=summit", "/calendar/?year=2023&party=AUS",
    "/topics/", "/documents/", "/documents/?q=nato", "/records/", "/records/?type=entente-position",
    "/search/?q=cyber", "/search/?q=summit+partners", "/help/",
]
# Pages that a later version of the program may have; asked for where they are there.
FURTHER = [
    "/calendar/month/?month=2023-07", "/calendar/timeline/", "/calendar/attendance/", "/outcomes/", "/posts/",
    "/contributions/", "/goals/", "/projects/", "/needs/", "/positions/", "/relations/", "/parties/JPN/agreed/",
    "/parties/JPN/sheet/", "/parties/JPN/handover/", "/downloads/",
]


class Connection:
    """One connection that is kept open."""

    def __init__(self, port):
        self.port = port
        self.reader = self.writer = None

    async def get(self, path, language="en"):
        """Status and body of one answer."""
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.writer.write((
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
            f"Accept-Language: {language}\r\n\r\n"
        ).encode())
        await self.writer.drain()
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = int(re.search(rb"(?i)content-length: (\d+)", head).group(1))
        body = await self.reader.readexactly(length)
        return int(head.split()[1]), body


async def measure(port, pages, rate, seconds):
    """Latencies in milliseconds by page, counted from when each request was due."""
    free = asyncio.Queue()
    for _ in range(64):
        free.put_nowait(Connection(port))
    times = {page: [] for page in pages}
    faults = []

    async def ask(page, due):
        connection = await free.get()
        status, _ = await connection.get(page)
        times[page].append((time.perf_counter() - due) * 1000)
        if status != 200:
            faults.append((status, page))
        free.put_nowait(connection)

    begin = time.perf_counter()
    tasks = []
    for number in range(int(rate * seconds)):
        due = begin + number / rate
        await asyncio.sleep(max(0, due - time.perf_counter()))
        tasks.append(asyncio.create_task(ask(pages[number % len(pages)], due)))
    await asyncio.gather(*tasks)
    return times, faults


def centile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


async def after_writes(program, data, connection, pages, folder):
    """How long each page took that was asked for right after something was written, in milliseconds."""
    took = {}
    for number, page in enumerate(pages):
        at = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
        topic = {
            "type": "entente-topic", "spec_version": "2.1", "id": f"entente-topic--{number:08x}-0000-4000-8000-000000000001",
            "created": at, "modified": at, "name": f"Written while pages are read, {number}", "kind": "area",
            "extensions": {"extension-definition--3a59a3b3-e864-43ca-8fdc-8095d62cf87f": {"extension_type": "new-sdo"}},
        }
        one = os.path.join(folder, "one.json")
        with open(one, "w") as file:
            json.dump({"type": "bundle", "id": f"bundle--{number:08x}-0000-4000-8000-000000000002", "objects": [topic]}, file)
        done = subprocess.run(
            [program, "import", "--data", data, "--label", "TLP:CLEAR", one], capture_output=True, text=True
        )
        if done.returncode:
            sys.exit("the write failed: " + done.stdout[-1000:] + done.stderr[-1000:])
        begin = time.perf_counter()
        status, _ = await connection.get(page)
        took[page] = (time.perf_counter() - begin) * 1000
        if status != 200:
            sys.exit(f"{status} for {page}")
    return took


async def serve(program, data, port):
    node = subprocess.Popen(
        [program, "serve", "--data", data, "--port", str(port), "--log-level", "error"], stdout=subprocess.PIPE
    )
    node.stdout.readline()
    return node


def resident(pid):
    with open(f"/proc/{pid}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) // 1024


async def run(options):
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        program = options.program
        node = subprocess.Popen(
            [program, "serve", "--example", "--data", data, "--port", str(options.port), "--log-level", "error"],
            stdout=subprocess.PIPE, cwd=options.root,
        )
        node.stdout.readline()
        node.terminate()
        node.wait()
        if options.times > 1:
            bundle = subprocess.run(
                [program, "export", "--data", data, "--as", "public"], capture_output=True, check=True
            ).stdout
            objects = list(enlarged(json.loads(bundle)["objects"], options.times))
            large = os.path.join(folder, "large.json")
            with open(large, "w") as file:
                json.dump({"type": "bundle", "id": "bundle--" + objects[0]["id"].split("--")[1], "objects": objects}, file)
            print(f"{len(objects):,} objects", flush=True)
            begin = time.perf_counter()
            done = subprocess.run(
                [program, "import", "--data", data, "--label", "TLP:CLEAR", large], capture_output=True, text=True
            )
            if done.returncode:
                sys.exit("the import failed: " + done.stderr[-2000:])
            print(f"imported in {time.perf_counter() - begin:.1f} s", flush=True)
        node = await serve(program, data, options.port)
        try:
            connection = Connection(options.port)
            if options.sizes:
                fits = True
                for language in ("en", "fr"):
                    print(f"pages in {language}", flush=True)
                    found = await sizes.measure(lambda path: connection.get(path, language), options.sizes)
                    fits = sizes.report(found, options.slowest) and fits
                return 0 if fits else 1
            pages, largest = [], (0, "")
            for page in PAGES + FURTHER:
                begin = time.perf_counter()
                status, body = await connection.get(page)
                first = (time.perf_counter() - begin) * 1000
                if status != 200:
                    continue
                pages.append(page)
                largest = max(largest, (len(body), page))
                if options.verbose:
                    print(f"{first:8.1f} ms first  {len(body):8,} bytes  {page}", flush=True)
            print(f"largest page: {largest[0]:,} bytes, {largest[1]}")
            if options.after_writes:
                took = await after_writes(program, data, connection, pages, folder)
                values = list(took.values())
                print(
                    f"each page right after a write: median {centile(values, .5):.1f} ms, "
                    f"greatest {max(values):.1f} ms"
                )
                for page in sorted(pages, key=lambda page: -took[page])[: options.slowest]:
                    print(f"   {took[page]:7.1f} ms  {page}")
            for rate in options.rate:
                times, faults = await measure(options.port, pages, rate, options.seconds)
                every = [value for values in times.values() for value in values]
                print(
                    f"{rate}/s for {options.seconds} s over {len(pages)} pages: median {centile(every, .5):.1f} ms, "
                    f"p99 {centile(every, .99):.1f} ms, greatest {max(every):.1f} ms; {len(faults)} faults; "
                    f"memory {resident(node.pid)} MB; load {os.getloadavg()[0]:.1f}"
                )
                for page in sorted(pages, key=lambda page: -centile(times[page], .5))[: options.slowest]:
                    print(f"   median {centile(times[page], .5):7.1f} ms, greatest {max(times[page]):7.1f} ms  {page}")
        finally:
            node.terminate()
            node.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--after-writes", action="store_true", help="ask for each page right after a write, too")
    parser.add_argument("--root", default=".")
    parser.add_argument("--times", type=int, default=1, help="times the size of the shipped record")
    parser.add_argument("--rate", type=int, nargs="+", default=[300], help="requests a second")
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--sizes", type=int, nargs="?", const=6, help="measure how large pages are instead: so many of each kind")
    parser.add_argument("--slowest", type=int, default=6)
    parser.add_argument("--port", type=int, default=18455)
    parser.add_argument("--verbose", action="store_true")
    return asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    sys.exit(main())
