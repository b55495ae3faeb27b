"""Third-party clients read the node: taxii2-client and stix2."""

import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

import stix2  # noqa: E402
import taxii2client.v21 as taxii  # noqa: E402
from node import PROJECT, READERS, Node, command, credentials  # noqa: E402

ROOT = "/taxii2/entente/"


def collection(node, reader=None, title="Everything"):
    """A collection as the client finds it: it takes the id alone in addresses, so the alias is tested elsewhere."""
    user, password = credentials(reader) if reader else (None, None)
    root = taxii.ApiRoot(node.address + ROOT, user=user, password=password)
    return next(each for each in root.collections if each.title == title)


class ExampleTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = cls.enterClassContext(Node("--example"))

    def test_discovery_leads_to_everything(self):
        server = taxii.Server(f"{self.node.address}/taxii2/")
        self.assertTrue(server.default.url.endswith(ROOT))
        titles = [each.title for each in server.default.collections if each.can_read]
        self.assertIn("Everything", titles)

    def test_the_alias_answers_as_the_id_does(self):
        page = collection(self.node).get_objects(limit=3)
        _, body = self.node.get(ROOT + "collections/everything/objects/?limit=3", taxii.MEDIA_TYPE_TAXII_V21)
        self.assertEqual(json.loads(body)["objects"], page["objects"])

    def test_every_reader_gets_what_the_export_holds(self):
        sizes = {}
        for reader in READERS:
            with self.subTest(reader):
                expected = self.node.export(reader)
                sizes[reader] = len(expected)
                self.assertEqual(self.objects(reader, 100), expected)
        self.assertGreater(sizes["jpn"], sizes["public"])
        self.assertGreater(sizes["fra"], sizes["public"])
        self.assertGreater(sizes["secretariat"], sizes["public"])

    def test_no_credentials_are_the_public(self):
        self.assertEqual(self.objects(None, 1_000), self.objects("public", 1_000))

    def test_wrong_credentials_are_refused(self):
        with self.assertRaises(Exception) as caught:
            taxii.ApiRoot(self.node.address + ROOT, user="jpn", password="fra-example").refresh()
        self.assertEqual(caught.exception.response.status_code, 401)

    def test_the_manifest_names_each_version_once(self):
        for reader in READERS:
            with self.subTest(reader):
                records = []
                for page in taxii.as_pages(collection(self.node, reader).get_manifest, per_request=70):
                    records += page.get("objects", [])
                ids = [record["id"] for record in records]
                self.assertEqual(len(ids), len(set(ids)))
                self.assertEqual(set(ids), set(self.node.export(reader)))
                stamps = [record["date_added"] for record in records]
                self.assertEqual(stamps, sorted(set(stamps)))

    def test_pages_of_one_lose_nothing(self):
        some = collection(self.node, "jpn")
        wanted = some.get_objects(limit=12)["objects"]
        got = []
        for page in taxii.as_pages(some.get_objects, per_request=1):
            got += page["objects"]
            if len(got) == 12:
                break
        self.assertEqual(got, wanted)

    def test_filters(self):
        everything = collection(self.node, "jpn")
        expected = self.node.export("jpn")
        for kind in ["identity", "entente-topic"]:
            pages = taxii.as_pages(everything.get_objects, per_request=50, type=kind)
            got = {item["id"] for page in pages for item in page.get("objects", [])}
            self.assertEqual(got, {key for key, item in expected.items() if item["type"] == kind})
        one = sorted(expected)[0]
        self.assertEqual(everything.get_object(one)["objects"], [expected[one]])
        first = everything.get_manifest(limit=5)["objects"]
        later = everything.get_objects(added_after=first[-1]["date_added"], limit=1_000)
        self.assertTrue({record["id"] for record in first}.isdisjoint(item["id"] for item in later["objects"]))

    def test_stix2_reads_the_collection(self):
        for reader in READERS:
            with self.subTest(reader):
                source = stix2.TAXIICollectionSource(collection(self.node, reader), allow_custom=True)
                got = {str(item["id"]) for item in source.query([stix2.Filter("type", "=", "identity")])}
                expected = self.node.export(reader)
                self.assertEqual(got, {key for key, item in expected.items() if item["type"] == "identity"})

    def test_the_log_holds_no_content(self):
        self.objects("jpn", 100)
        log = "".join(self.node.log)
        self.assertNotIn("identity--", log)
        self.assertNotIn("jpn", log)

    def objects(self, reader, size):
        found = {}
        for page in taxii.as_pages(collection(self.node, reader).get_objects, per_request=size):
            for item in page.get("objects", []):
                self.assertNotIn(item["id"], found)
                found[item["id"]] = item
        return found


class RoundTripTest(unittest.TestCase):
    def test_attack_for_ics_comes_back_equal(self):
        path = PROJECT.parent / "shared" / "data" / "stix" / "attack" / "ics-attack.json"
        if not path.exists():
            self.skipTest("ATT&CK for ICS is not there (../shared/data/stix/attack/ics-attack.json)")
        sent = {item["id"]: item for item in json.loads(path.read_text())["objects"]}

        def load(folder):
            done = command("import", "--data", folder, "--label", "TLP:CLEAR", str(path))
            self.assertEqual(done.returncode, 0, done.stderr)

        with Node(before=load) as node:
            got = {}
            for page in taxii.as_pages(collection(node).get_objects, per_request=500):
                for item in page["objects"]:
                    got[item["id"]] = item
        self.assertEqual(got, sent)


class LifeTest(unittest.TestCase):
    def test_a_second_start_keeps_everything_and_stops_cleanly(self):
        with Node("--example") as node:
            first = node.export("jpn")
            self.assertEqual(node.stop(), 0)
            again = node.__enter__()
            self.assertEqual(again.get("/health/"), (200, b"ok\n"))
            self.assertEqual(again.export("jpn"), first)
            self.assertEqual(again.stop(), 0)

    def test_a_second_node_on_a_folder_is_told_so(self):
        with Node() as node:
            other = command("serve", "--data", node.folder, "--port", "0")
            self.assertEqual(other.returncode, 69)
            self.assertIn("another entente process", other.stderr)


if __name__ == "__main__":
    unittest.main()
