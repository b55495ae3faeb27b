"""What scripts/advisories asks, and what it says of the answers of a server that is made up."""

import http.server
import json
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

from node import PROGRAM, PROJECT  # noqa: E402

ADVISORIES = {
    "A-1": {"id": "A-1", "published": "2026-11-01T00:00:00Z", "summary": "a flaw"},
    "A-2": {"id": "A-2", "published": "2026-11-20T10:00:00Z"},
    "A-3": {"id": "A-3", "published": "2020-01-01T00:00:00Z", "withdrawn": "2020-02-01T00:00:00Z"},
}


class Server(http.server.BaseHTTPRequestHandler):
    """Knows advisories of one component, on two pages."""

    asked = []
    broken = False

    def do_POST(self):
        queries = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["queries"]
        Server.asked += queries
        results = []
        for query in queries:
            if query.get("package", {}).get("name") != "https://forge.example/team/alpha":
                results.append({})
            elif query.get("page_token") == "next":
                results.append({"vulns": [{"id": "A-2"}, {"id": "A-3"}]})
            else:
                results.append({"vulns": [{"id": "A-1"}], "next_page_token": "next"})
        self.answer({"results": results[1:] if Server.broken else results})

    def do_GET(self):
        self.answer(ADVISORIES[self.path.rsplit("/", 1)[1]])

    def answer(self, value):
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


BILL = {
    "bomFormat": "CycloneDX",
    "components": [
        {"name": "alpha", "version": "1.2.3", "purl": "pkg:swift/forge.example/team/alpha@1.2.3",
         "components": [{"name": "boringssl", "version": "a" * 40}, {"name": "libyaml"}]},
        {"name": "libold0", "version": "1.0-2", "purl": "pkg:deb/debian/libold0@1.0-2",
         "properties": [{"name": "entente:source", "value": "old"}, {"name": "entente:debian", "value": "12"}]},
    ],
}


class AdvisoriesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        cls.addClassCleanup(server.server_close)
        cls.addClassCleanup(server.shutdown)
        cls.address = f"http://127.0.0.1:{server.server_port}"
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))

    def setUp(self):
        Server.asked, Server.broken = [], False

    def run_on(self, bill, *arguments, server=None):
        path = self.folder / "bill.json"
        path.write_text(bill if isinstance(bill, str) else json.dumps(bill))
        return subprocess.run(
            [sys.executable, str(PROJECT / "scripts" / "advisories"), str(path), "--server", server or self.address,
             *arguments],
            capture_output=True, text=True, timeout=60,
        )

    def test_what_is_beyond_its_time_is_told_and_ends_with_status_1(self):
        done = self.run_on(BILL, "--today", "2026-11-23")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("alpha 1.2.3  A-1  a flaw\n    published 2026-11-01, beyond its time since 2026-11-08", done.stdout)
        self.assertIn("A-2  -\n    published 2026-11-20, to be mended by 2026-11-27", done.stdout)
        self.assertNotIn("A-3", done.stdout)
        self.assertIn("asked for 3 of 4 components; not for libyaml", done.stdout)
        self.assertIn({"package": {"ecosystem": "SwiftURL", "name": "https://forge.example/team/alpha"},
                       "version": "1.2.3"}, Server.asked)
        self.assertIn({"package": {"ecosystem": "Debian:12", "name": "old"}, "version": "1.0-2"}, Server.asked)
        self.assertIn({"commit": "a" * 40}, Server.asked)

    def test_what_was_assessed_has_more_time(self):
        reasons = self.folder / "assessed"
        reasons.write_text("# by the keepers\nA-1  no node parses such files\n")
        within = self.run_on(BILL, "--today", "2026-11-23", "--assessed", str(reasons))
        self.assertEqual(within.returncode, 0, within.stderr)
        self.assertIn("to be mended by 2026-12-01\n    no node parses such files", within.stdout)
        self.assertEqual(self.run_on(BILL, "--today", "2026-12-02", "--assessed", str(reasons)).returncode, 1)
        reasons.write_text("A-1\n")
        self.assertEqual(self.run_on(BILL, "--assessed", str(reasons)).returncode, 66)

    def test_no_answer_is_no_good_news(self):
        self.assertEqual(self.run_on(BILL, server="http://127.0.0.1:1").returncode, 69)
        Server.broken = True
        self.assertEqual(self.run_on(BILL).returncode, 69)
        self.assertEqual(self.run_on("{").returncode, 66)
        self.assertEqual(self.run_on({"bomFormat": "other"}).returncode, 66)
        self.assertEqual(self.run_on(BILL, server="file:///etc").returncode, 64)

    def test_every_library_of_this_build_is_asked_for(self):
        bill = json.loads(subprocess.run(
            [sys.executable, str(PROJECT / "scripts" / "inventory"), "--program", str(PROGRAM)],
            capture_output=True, text=True, timeout=120, check=True,
        ).stdout)
        done = self.run_on(bill)
        self.assertEqual(done.returncode, 0, done.stderr)
        asked = {query.get("package", {}).get("name") for query in Server.asked}
        self.assertTrue({"https://github.com/apple/swift-nio", "sqlite3", "llhttp"} <= asked, asked)


if __name__ == "__main__":
    unittest.main()
