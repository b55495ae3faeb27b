"""Opens thousands of idle, slow and oversized connections, and says what they cost those who are served meanwhile."""

import argparse
import asyncio
import collections
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time

PAGES = ["/health/", "/parties/", "/calendar/?year=2023", "/records/?type=entente-topic", "/topics/", "/documents/"]
OPEN = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"


async def ended(reader):
    """The first line of what the node says before it closes; empty where it says nothing."""
    try:
        said = await reader.read(200)
        while await reader.read(65536):
            pass
        return said.split(b"\r\n")[0].decode("latin-1")
    except OSError:
        return ""


class Crowd:
    """Connections of five kinds that are made anew whenever the node closes them."""

    KINDS = ["idle", "served once", "slow head", "slow body", "oversized"]

    def __init__(self, port, size):
        self.port = port
        self.size = size
        self.tasks = []
        self.open = 0
        self.outcomes = collections.Counter()

    async def __aenter__(self):
        for number in range(self.size):
            # Eight of ten say nothing; the others are the rest in turn.
            kind = self.KINDS[0] if number % 10 < 8 else self.KINDS[1 + number // 10 % 4]
            self.tasks.append(asyncio.create_task(self.member(kind)))
            if number % 100 == 99:
                await asyncio.sleep(0.02)
        for _ in range(600):
            if self.open >= self.size * 0.98:
                break
            await asyncio.sleep(0.05)
        return self

    async def __aexit__(self, *_):
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    async def member(self, kind):
        while True:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                self.outcomes[kind, "refused"] += 1
                await asyncio.sleep(1)
                continue
            self.open += 1
            try:
                said = await self.act(kind, reader, writer)
                self.outcomes[kind, said or "closed"] += 1
            except OSError:
                self.outcomes[kind, "closed"] += 1
            finally:
                self.open -= 1
                writer.close()
            await asyncio.sleep(1)

    async def act(self, kind, reader, writer):
        if kind == "served once":
            writer.write(b"GET /health/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        elif kind == "slow head":
            return await self.drip(reader, writer, OPEN, b"X-A: b\r\n")
        elif kind == "slow body":
            head = b"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n"
            head += b"Content-Type: application/x-www-form-urlencoded\r\n\r\n"
            return await self.drip(reader, writer, head, b"a")
        elif kind == "oversized":
            head = b"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9000000\r\n"
            writer.write(head + b"Content-Type: application/x-www-form-urlencoded\r\n\r\n")
            try:
                for _ in range(400):
                    writer.write(bytes(20_000))
                    await writer.drain()
                    await asyncio.sleep(0.5)
            except OSError:
                pass
        return await ended(reader)

    async def drip(self, reader, writer, head, drop):
        """One drop a second until the node has enough."""
        end = asyncio.create_task(ended(reader))
        try:
            writer.write(head)
            while not end.done():
                await asyncio.wait([end], timeout=1)
                writer.write(drop)
            return end.result()
        finally:
            end.cancel()


class Client:
    """One connection that is kept open and asked in turn."""

    def __init__(self, port):
        self.port = port
        self.reader = self.writer = None

    async def get(self, path):
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        head = await self.reader.readuntil(b"\r\n\r\n")
        await self.reader.readexactly(int(re.search(rb"(?i)content-length: (\d+)", head).group(1)))
        return int(head.split()[1])


async def measure(port, rate, seconds):
    """Latencies in milliseconds of pages asked for at a fixed rate, each counted from when it was due."""
    free = asyncio.Queue()
    for _ in range(16):
        free.put_nowait(Client(port))
    times = []

    async def ask(path, due):
        client = await free.get()
        status = await client.get(path)
        times.append((time.perf_counter() - due) * 1000)
        assert status == 200, (status, path)
        free.put_nowait(client)

    begin = time.perf_counter()
    tasks = []
    for number in range(int(rate * seconds)):
        due = begin + number / rate
        await asyncio.sleep(max(0, due - time.perf_counter()))
        tasks.append(asyncio.create_task(ask(PAGES[number % len(PAGES)], due)))
    await asyncio.gather(*tasks)
    while not free.empty():
        client = free.get_nowait()
        if client.writer:
            client.writer.close()
    return sorted(times)


def centile(values, share):
    return values[min(len(values) - 1, int(len(values) * share))]


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) // 1024


def median(values):
    return sorted(values)[len(values) // 2]


async def rounds(node, port, options):
    """Quiet and crowded in turn; the ratio of their 99th centiles, of each round."""
    await measure(port, options.rate, 2)
    ratios = []
    for number in range(options.rounds):
        quiet = await measure(port, options.rate, options.seconds)
        before = memory(node.pid)
        async with Crowd(port, options.idle) as crowd:
            least = crowd.open
            crowded = await measure(port, options.rate, options.seconds)
            least = min(least, crowd.open)
            held = memory(node.pid)
        ratios.append(centile(crowded, 0.99) / centile(quiet, 0.99))
        print(
            f"round {number + 1}: quiet median {centile(quiet, .5):.1f} ms, p99 {centile(quiet, .99):.1f} ms; "
            f"with {least} connections median {centile(crowded, .5):.1f} ms, p99 {centile(crowded, .99):.1f} ms; "
            f"ratio of p99 {ratios[-1]:.2f}; memory {before} MB, {held} MB",
            flush=True,
        )
        for (kind, outcome), count in sorted(crowd.outcomes.items()):
            print(f"   {kind}: {outcome} ({count})")
        await asyncio.sleep(2)
    return ratios


async def run(options):
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    if hard < options.idle + 200:
        sys.exit(f"this process may have {hard} files open only (ulimit -Hn)")
    with tempfile.TemporaryDirectory() as folder:
        node = subprocess.Popen(
            [options.program, "serve", "--example", "--data", os.path.join(folder, "data"), "--port", "0",
             "--log-level", "error"],
            stdout=subprocess.PIPE, cwd=options.root,
        )
        try:
            port = int(node.stdout.readline().decode().strip().rsplit(":", 1)[1])
            ratios = await rounds(node, port, options)
            print(
                f"{options.idle} connections, {options.rate} requests/s for {options.seconds} s, {options.rounds} rounds: "
                f"p99 {median(ratios):.2f} times the quiet one ({min(ratios):.2f} to {max(ratios):.2f}); "
                f"{os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}"
            )
            return 0 if median(ratios) < options.most else 1
        finally:
            node.terminate()
            node.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--root", default=".")
    parser.add_argument("--idle", type=int, default=5000, help="connections beside those that are served")
    parser.add_argument("--rate", type=int, default=200, help="requests a second")
    parser.add_argument("--seconds", type=int, default=15, help="of each measurement")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--most", type=float, default=2.0, help="the ratio above which it ends with status 1")
    return asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    sys.exit(main())
