"""A node that demands more of its people than others do, as docs/security.md says how: the options of serve, and another
secret."""

import json
import pathlib
import re
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

import requests  # noqa: E402
from node import Node, command  # noqa: E402
from sign_in_test import PASSWORD, code  # noqa: E402

LISTED = "a listed one of these words"
TOOL = "https://tool.example"


class DemandsTest(unittest.TestCase):
    def setUp(self):
        self.files = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.audit = self.files / "audit.jsonl"
        (self.files / "listed").write_text(LISTED + "\n")
        self.node = self.enterContext(Node(
            "--require-second-factor", "everybody", "--refused-passwords", str(self.files / "listed"),
            "--audit-log", str(self.audit), "--allow-origin", TOOL,
        ))

    def address(self, path):
        return self.node.address + path

    def get(self, session, path):
        return session.get(self.address(path), timeout=30)

    def send(self, session, path, **fields):
        """Sends a form with the token that the page for it holds."""
        token = re.search(r'name="form_token" value="([^"]+)"', self.get(session, "/account/second-factor").text)[1]
        return session.post(self.address(path), data={**fields, "form_token": token}, timeout=30)

    def test_from_the_link_to_everything(self):
        session = requests.Session()
        link = self.node.link()
        refused = session.post(link, data={"password": LISTED.upper(), "again": LISTED.upper()}, timeout=30)
        self.assertEqual(refused.status_code, 422)
        self.assertIn("it is on a list of passwords that were published", refused.text)
        entered = session.post(link, data={"password": PASSWORD, "again": PASSWORD}, timeout=30)
        self.assertTrue(entered.url.endswith("/account/second-factor?needed=yes"), entered.url)
        self.assertIn("Here a second factor is asked of you.", entered.text)
        for path in ["/", "/account/", "/administration/", "/records/"]:
            self.assertIn("/account/second-factor", self.get(session, path).url, path)
        self.assertEqual(self.get(session, "/taxii2/").status_code, 403)
        basic = requests.get(self.address("/taxii2/"), auth=("administrator@node", PASSWORD), timeout=30)
        self.assertEqual(basic.status_code, 401)
        key = re.search(r"secret=([A-Z2-7]+)", self.send(session, "/account/second-factor/offer").text)[1]
        done = self.send(session, "/account/second-factor/confirm", code=code(key), password=PASSWORD)
        recovery = re.findall(r"<li><code>([a-z2-7-]+)</code>", done.text)
        self.assertEqual(len(recovery), 10)
        for path in ["/", "/account/", "/administration/"]:
            self.assertTrue(self.get(session, path).url.endswith(path), path)
        self.other_sites()
        self.entries(recovery)
        self.another_secret(session)

    def other_sites(self):
        """The site that is named is let in, and no other."""
        for origin, expected in [(TOOL, TOOL), ("https://other.example", None), (None, None)]:
            answer = requests.get(self.address("/taxii2/"), headers={"Origin": origin} if origin else {}, timeout=30)
            self.assertEqual(answer.headers.get("Access-Control-Allow-Origin"), expected)

    def entries(self, secrets):
        """What happened stands in the file, and nothing that opens anything."""
        text = self.audit.read_text()
        entries = [json.loads(line) for line in text.splitlines()]
        self.assertTrue(all(entry["log"] == "audit" for entry in entries))
        outcomes = {(entry["action"], entry["outcome"], entry.get("detail", "").split(" ")[0]) for entry in entries}
        for expected in [("sign-in", "done", "link"), ("sign-in", "refused", "credentials"),
                         ("second-factor", "done", "second-factor-on")]:
            self.assertIn(expected, outcomes)
        for secret in [PASSWORD, LISTED, *secrets]:
            self.assertNotIn(secret, text)

    def another_secret(self, session):
        """While the node runs it keeps its secret; afterwards everybody signs in again."""
        renew = ["secret", "renew", "--data", self.node.folder]
        self.assertEqual(command(*renew).returncode, 69)
        self.node.stop()
        done = command(*renew)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("secret number 2", done.stdout)
        self.node.__enter__()
        self.assertIn("/sign-in", self.get(session, "/account/").url)

    def test_a_folder_without_a_node_gets_no_secret(self):
        done = command("secret", "renew", "--data", str(self.files / "nothing"))
        self.assertEqual(done.returncode, 66)
        self.assertFalse((self.files / "nothing").exists())


if __name__ == "__main__":
    unittest.main()
