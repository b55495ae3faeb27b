"""Third-party clients give to the node: taxii2-client, stix2, and plain requests."""

import base64
import json
import pathlib
import sys
import time
import unittest
import urllib.error
import urllib.request
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

import stix2  # noqa: E402
import taxii2client.v21 as taxii  # noqa: E402
from node import Node, command, credentials  # noqa: E402

ROOT = "/taxii2/entente/"
TAXII = "application/taxii+json;version=2.1"


def inbox(node, reader):
    """The inbox of a reader's party, as the client finds it."""
    user, password = credentials(reader)
    root = taxii.ApiRoot(node.address + ROOT, user=user, password=password)
    return next(each for each in root.collections if each.title == "Inbox")


def indicators(count, **more):
    """Indicators of about 1.2 kB each."""
    return [
        stix2.Indicator(
            name=f"Number {number}",
            description="What was seen there. " * 40,
            pattern=f"[ipv4-addr:value = '198.51.{number // 256 % 256}.{number % 256}']",
            pattern_type="stix",
            **more,
        )
        for number in range(count)
    ]


def envelope(objects):
    return {"objects": [json.loads(each.serialize()) for each in objects]}


class PostingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = cls.enterClassContext(Node("--example"))

    def send(self, path, body=None, reader="jpn", method=None, **fields):
        """A plain request: status, header fields, body."""
        headers = {"Accept": TAXII, "Content-Type": TAXII, **fields}
        if reader:
            user, password = credentials(reader)
            headers["Authorization"] = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
        request = urllib.request.Request(self.node.address + path, data=body, headers=headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return answer.status, dict(answer.headers), answer.read()
        except urllib.error.HTTPError as error:
            return error.code, dict(error.headers), error.read()

    def test_each_party_has_an_inbox_of_its_own(self):
        ids = {reader: inbox(self.node, reader).id for reader in ["jpn", "fra", "secretariat"]}
        self.assertEqual(len(set(ids.values())), 3)
        for each in ids.values():
            self.assertEqual(uuid.UUID(each).version, 4)
        root = taxii.ApiRoot(self.node.address + ROOT)
        self.assertNotIn("Inbox", [each.title for each in root.collections])

    def test_add_objects_waits_and_is_complete(self):
        own = inbox(self.node, "jpn")
        self.assertTrue(own.can_write and own.can_read)
        objects = indicators(3)
        status = own.add_objects(envelope(objects), wait_for_completion=True)
        self.assertEqual(
            (status.status, status.total_count, status.success_count, status.failure_count, status.pending_count),
            ("complete", 3, 3, 0, 0),
        )
        self.assertEqual([each["id"] for each in status.successes], [each.id for each in objects])
        for each in objects:
            self.assertEqual(own.get_object(each.id)["objects"], [json.loads(each.serialize())])

    def test_the_status_can_be_asked_for_again(self):
        own = inbox(self.node, "jpn")
        status = own.add_objects(envelope(indicators(1)), wait_for_completion=False)
        user, password = credentials("jpn")
        url = f"{self.node.address}{ROOT}status/{status.id}/"
        again = taxii.Status(url, user=user, password=password)
        again.refresh()
        self.assertEqual(again.successes, status.successes)
        answers = [self.send(path, reader="fra", method="GET") for path in [
            f"{ROOT}status/{status.id}/", f"{ROOT}status/{uuid.uuid4()}/",
        ]]
        self.assertEqual(answers[0][0], 404)
        self.assertEqual(answers[0][2], answers[1][2])

    def test_a_bad_object_is_a_failure_that_the_client_reads(self):
        body = envelope(indicators(2))
        del body["objects"][0]["pattern"]
        status = inbox(self.node, "jpn").add_objects(body)
        self.assertEqual((status.success_count, status.failure_count), (1, 1))
        self.assertIn("/pattern", status.failures[0]["message"])

    def test_posting_again_is_no_error(self):
        own = inbox(self.node, "fra")
        body = envelope(indicators(2))
        for _ in range(2):
            status = own.add_objects(body)
            self.assertEqual((status.success_count, status.failure_count), (2, 0))
        ids = [each["id"] for each in own.get_objects(limit=1_000)["objects"]]
        self.assertEqual([ids.count(each["id"]) for each in body["objects"]], [1, 1])

    def test_what_was_posted_is_the_party_s_own_unless_it_says_otherwise(self):
        own = indicators(1)
        shared = indicators(1, object_marking_refs=[stix2.TLP_GREEN])
        inbox(self.node, "jpn").add_objects(envelope(own + shared))
        for reader, count in [("jpn", 2), ("fra", 1), ("public", 0)]:
            found = self.node.export(reader)
            self.assertEqual(sum(each.id in found for each in own + shared), count, reader)

    def test_stix2_stores_and_reads_back(self):
        own = inbox(self.node, "jpn")
        store = stix2.TAXIICollectionStore(own, allow_custom=True)
        objects = indicators(2)
        stix2.TAXIICollectionSink(own, allow_custom=True).add(objects)
        for each in objects:
            self.assertEqual(store.get(each.id).serialize(), each.serialize())
        newer = objects[0].new_version(name="Newer")
        store.add(newer)
        self.assertEqual(store.get(newer.id).name, "Newer")
        self.assertEqual(len(store.all_versions(newer.id)), 2)
        store.add(stix2.Bundle(indicators(2)))

    def test_clients_are_told_that_a_collection_is_for_reading(self):
        user, password = credentials("jpn")
        root = taxii.ApiRoot(self.node.address + ROOT, user=user, password=password)
        everything = next(each for each in root.collections if each.title == "Everything")
        with self.assertRaises(taxii.AccessError):
            everything.add_objects(envelope(indicators(1)))

    def test_following_by_added_after_sees_what_is_posted(self):
        own = inbox(self.node, "jpn")
        status = own.add_objects(envelope(indicators(5)))
        after = own.get_objects(added_after=status.request_timestamp, limit=1_000)["objects"]
        self.assertEqual([each["id"] for each in after[:5]], [each["id"] for each in status.successes])

    def test_a_thousand_objects_of_a_kilobyte_go_in_as_one(self):
        body = json.dumps(envelope(indicators(1_000))).encode()
        self.assertGreater(len(body), 1_000_000)
        start = time.monotonic()
        code, _, answer = self.send(f"{ROOT}collections/inbox/objects/", body)
        self.assertEqual(code, 202)
        self.assertEqual(json.loads(answer)["success_count"], 1_000)
        # A debug build on a busy machine: it must end, not be fast.
        self.assertLess(time.monotonic() - start, 60)

    def test_a_body_over_the_limit_is_told_so(self):
        _, _, answer = self.send(ROOT, method="GET")
        limit = json.loads(answer)["max_content_length"]
        code, fields, answer = self.send(f"{ROOT}collections/inbox/objects/", b" " * (limit + 1))
        self.assertEqual(code, 413)
        self.assertEqual(fields["Content-Type"], TAXII)
        self.assertEqual(json.loads(answer)["http_status"], "413")

    def test_a_body_in_chunks_is_taken(self):
        body = json.dumps(envelope(indicators(50))).encode()
        parts = (body[start : start + 1_000] for start in range(0, len(body), 1_000))
        code, _, answer = self.send(f"{ROOT}collections/inbox/objects/", parts)
        self.assertEqual((code, json.loads(answer)["success_count"]), (202, 50))

    def test_the_log_holds_no_content(self):
        inbox(self.node, "jpn").add_objects(envelope(indicators(1)))
        log = "".join(self.node.log)
        self.assertNotIn("indicator--", log)
        self.assertNotIn("Number", log)


class LifeTest(unittest.TestCase):
    def test_a_status_and_an_inbox_outlive_a_restart(self):
        with Node("--example") as node:
            own = inbox(node, "jpn")
            objects = indicators(2)
            status = own.add_objects(envelope(objects))
            self.assertEqual(node.stop(), 0)
            node.__enter__()
            again = inbox(node, "jpn")
            self.assertEqual(again.id, own.id)
            user, password = credentials("jpn")
            kept = taxii.Status(f"{node.address}{ROOT}status/{status.id}/", user=user, password=password)
            self.assertEqual(kept.successes, status.successes)
            # The exercise has acts of the same party there.
            got = [each["id"] for each in again.get_objects(type="indicator")["objects"]]
            self.assertEqual(got, [each.id for each in objects])
            self.assertEqual(node.stop(), 0)

    def test_an_operator_sets_the_default_label_beside_the_running_node(self):
        with Node("--example") as node:
            own = inbox(node, "jpn")
            before, after = indicators(2)
            own.add_objects(envelope([before]))
            done = command("inbox", "--data", node.folder, "JPN", "--label", "TLP:GREEN", "--refuse-raised", "--json")
            self.assertEqual(done.returncode, 0, done.stderr)
            rules = json.loads(done.stdout)
            self.assertEqual((rules["label"], rules["refuses_raised"]), ("TLP:GREEN", True))
            note = stix2.Note(content="About it.", object_refs=[before.id])
            status = own.add_objects(envelope([after, note]))
            self.assertEqual([each["id"] for each in status.successes], [after.id])
            self.assertIn("raised", status.failures[0]["message"])
            seen = node.export("fra")
            self.assertEqual([each.id in seen for each in (before, after)], [False, True])


if __name__ == "__main__":
    unittest.main()
