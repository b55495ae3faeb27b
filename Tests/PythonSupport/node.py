"""A node for tests: the debug build, a temporary folder, a free port."""

import json
import pathlib
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.request

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = PROJECT / ".build" / "debug" / "entente"
READERS = ["public", "jpn", "fra", "secretariat"]


def command(*arguments, **options):
    """Runs the program and returns what it did."""
    return subprocess.run(
        [str(PROGRAM), *arguments], cwd=PROJECT, capture_output=True, text=True, timeout=600, **options
    )


class Node:
    """A node that serves from entering the block to leaving it."""

    def __init__(self, *options, before=None):
        self.options = options
        self.folder = tempfile.mkdtemp(prefix="entente-test-")
        self.before = before
        self.lines = []
        self.log = []

    def __enter__(self):
        if self.before:
            self.before(self.folder)
        self.process = subprocess.Popen(
            [str(PROGRAM), "serve", "--data", self.folder, "--port", "0", *self.options],
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.threads = [self.reading(self.process.stderr, self.log)]
        first = self.process.stdout.readline().strip()
        if not first.startswith("listening on "):
            self.process.wait(timeout=30)
            raise RuntimeError(f"the node did not start: {first!r} {''.join(self.log)}")
        self.address = first.removeprefix("listening on ")
        self.threads.append(self.reading(self.process.stdout, self.lines))
        return self

    @staticmethod
    def reading(stream, lines):
        thread = threading.Thread(target=lambda: lines.extend(stream), daemon=True)
        thread.start()
        return thread

    def link(self):
        """The one-time link that a node without people prints."""
        for _ in range(100):
            for line in self.lines:
                if "/enter/" in line:
                    return line.strip()
            time.sleep(0.1)
        raise RuntimeError("no link was printed")

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def stop(self):
        """Stops the node as an operator does, and returns its exit status."""
        if self.process.poll() is None:
            self.process.terminate()
        status = self.process.wait(timeout=30)
        for thread in self.threads:
            thread.join(timeout=5)
        self.process.stdout.close()
        self.process.stderr.close()
        return status

    def export(self, reader):
        """What a reader may read, as the program itself exports it: id to object."""
        done = command("export", "--data", self.folder, "--as", reader, "--format", "stix", "--whole")
        if done.returncode:
            raise RuntimeError(done.stderr)
        return {item["id"]: item for item in json.loads(done.stdout).get("objects", [])}

    def get(self, path, accept="*/*"):
        """The answer to a plain request: status, body."""
        request = urllib.request.Request(self.address + path, headers={"Accept": accept})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read()


def credentials(reader):
    """Basic credentials of an example reader."""
    return reader, f"{reader}-example"
