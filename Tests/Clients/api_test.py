"""The description of the doors for programs is what they do: schemathesis asks all of them, valid and not.

`ENTENTE_EXAMPLES` is how many requests are made of each door in each way (2 unless said; more take longer). They are
the same in every run.
"""

import itertools
import json
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

import requests  # noqa: E402
import schemathesis  # noqa: E402
from hypothesis import HealthCheck, Phase, given, settings  # noqa: E402
from node import Node, command  # noqa: E402
from schemathesis import GenerationMode  # noqa: E402
from schemathesis.specs.openapi import checks  # noqa: E402

EXAMPLES = int(os.environ.get("ENTENTE_EXAMPLES", "2"))
CHECKS = [
    schemathesis.checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]


class APITest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = cls.enterClassContext(Node("--example"))
        cls.description = json.loads(cls.node.get("/api/openapi.json")[1])
        cls.ids = sorted(cls.node.export("public"))
        cls.session = requests.Session()

    def token(self):
        """A token of a person of Japan's, who writes."""
        for arguments in [
            ["account", "add", "tools", "--party", "JPN", "--role", "author", "--level", "RESTRICTED", "--realm", "jpn"],
            ["token", "new", "tools@jpn", "all", "--write"],
        ]:
            done = command(*arguments[:2], "--data", self.node.folder, *arguments[2:])
            self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.strip()

    def named(self, path):
        """Values for what a path names, that are there."""
        values = {
            "id": itertools.cycle(self.ids[:: len(self.ids) // 17]),
            "object": itertools.cycle(self.ids[:: len(self.ids) // 13]),
            "code": itertools.cycle(["JPN", "KOR"]),
            "collection": itertools.cycle(["everything", "threat-reports", "inbox"]),
            "file": itertools.cycle(["record.stix", "record.jsonl", "codebook.csv", "sources.json", "topics.json"]),
        }
        return {name: value for name, value in values.items() if "{" + name + "}" in path}

    def ask(self, operation, headers):
        """Asks one door: with what is there, with anything, and with what is none."""
        named = self.named(operation.path)
        answered = []

        def send(case, is_named):
            if is_named:
                case.path_parameters = {**(case.path_parameters or {}), **{k: next(v) for k, v in named.items()}}
            # Credentials are the test's alone: made up ones are 401 at every door, which says nothing.
            case.headers = {k: v for k, v in (case.headers or {}).items() if k.lower() != "authorization"}
            answer = case.call(base_url=self.node.address, session=self.session, headers=headers, timeout=60)
            case.validate_response(answer, checks=CHECKS)
            answered.append(answer.status_code)

        for mode, is_named in [
            (GenerationMode.POSITIVE, True), (GenerationMode.POSITIVE, False), (GenerationMode.NEGATIVE, True),
        ]:
            if is_named is False and not named:
                continue
            if mode is GenerationMode.NEGATIVE and not (operation.query or operation.body):
                continue
            run = given(case=operation.as_strategy(generation_mode=mode))(lambda case: send(case, is_named))
            settings(
                max_examples=EXAMPLES,
                derandomize=True,
                database=None,
                deadline=None,
                phases=[Phase.explicit, Phase.generate],
                suppress_health_check=list(HealthCheck),
            )(run)()
        return answered

    def every(self, headers):
        """Asks every door, and says how many were answered as asked."""
        schema = schemathesis.openapi.from_dict(self.description)
        total = served = 0
        for result in schema.get_all_operations():
            operation = result.ok()
            with self.subTest(operation.label):
                answered = self.ask(operation, headers)
                total += len(answered)
                served += any(status < 300 for status in answered)
        return total, served

    def test_the_public_is_answered_as_described(self):
        total, served = self.every({})
        # All but the logs, the status of a POST, posting and deleting; of decisions, one, its certificate, both POSTs,
        # the calendar and the feed.
        self.assertGreaterEqual(served, self.operations() - 13)
        print(f"{total} requests of the public, {served} of {self.operations()} doors served", file=sys.stderr)

    def test_a_tool_with_a_token_is_answered_as_described(self):
        total, served = self.every({"Authorization": f"Bearer {self.token()}"})
        self.assertGreaterEqual(served, self.operations() - 11)
        print(f"{total} requests with a token, {served} of {self.operations()} doors served", file=sys.stderr)

    def operations(self):
        return sum(len(path) for path in self.description["paths"].values())

    def test_it_is_the_same_for_everybody_and_can_be_kept(self):
        address = self.node.address + "/api/openapi.json"
        first = requests.get(address, timeout=30)
        other = requests.get(address, auth=("jpn", "jpn-example"), headers={"Accept-Language": "fr"}, timeout=30)
        self.assertEqual(first.content, other.content)
        self.assertEqual(first.headers["ETag"], other.headers["ETag"])
        again = requests.get(address, headers={"If-None-Match": first.headers["ETag"]}, timeout=30)
        self.assertEqual((again.status_code, again.content), (304, b""))

    def test_other_methods_are_405_with_those_that_there_are(self):
        for path, methods in self.description["paths"].items():
            address = self.node.address + path.replace("{", "").replace("}", "")
            answer = requests.patch(address, timeout=30)
            self.assertEqual(answer.status_code, 405, path)
            allowed = set(answer.headers["Allow"].split(", "))
            self.assertLessEqual({method.upper() for method in methods}, allowed, path)


if __name__ == "__main__":
    unittest.main()
