"""The bill of materials that scripts/inventory writes: of this build, and of one that is made up."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

from node import PROGRAM, PROJECT  # noqa: E402


def inventory(*arguments):
    return subprocess.run(
        [sys.executable, str(PROJECT / "scripts" / "inventory"), *map(str, arguments)],
        capture_output=True, text=True, timeout=120,
    )


class InventoryTest(unittest.TestCase):
    def bill(self, *arguments):
        done = inventory("--program", PROGRAM, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_every_component_of_this_build_is_in_it(self):
        bill = self.bill()
        self.assertEqual((bill["bomFormat"], bill["specVersion"]), ("CycloneDX", "1.6"))
        self.assertRegex(bill["serialNumber"], r"^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
        names = {component["name"]: component for component in bill["components"]}
        pins = json.loads((PROJECT / "Package.resolved").read_text())["pins"]
        self.assertGreater(len(pins), 15)
        for pin in pins:
            component = names[pin["identity"]]
            self.assertEqual(component["version"], pin["state"]["version"])
            self.assertTrue(component["purl"].endswith("@" + pin["state"]["version"]))
            self.assertIn("licenses", component, pin["identity"])
        # Direct ones are those of the manifest.
        manifest = (PROJECT / "Package.swift").read_text()
        for name in re.findall(r'\.package\(url: "[^"]*/([^"/]+?)(?:\.git)?"', manifest):
            self.assertIn(name.lower(), names)
        sqlite = next(each for each in names.values() if each["name"].startswith("libsqlite3"))
        self.assertTrue(sqlite["version"] and sqlite["purl"].startswith("pkg:deb/debian/libsqlite3"))
        self.assertTrue(any(name.startswith("libsimdjson") for name in names))
        inner = {part["name"]: part for each in names.values() for part in each.get("components", [])}
        self.assertRegex(inner["llhttp"]["version"], r"^\d+\.\d+\.\d+$")
        self.assertRegex(inner["boringssl"]["version"], r"^[0-9a-f]{40}$")
        self.assertIn("libyaml", inner)

    def test_references_are_unique_and_the_same_build_gives_the_same_bytes(self):
        first, second = (inventory("--program", PROGRAM).stdout for _ in range(2))
        self.assertEqual(first, second)
        bill = json.loads(first)
        refs = [each["bom-ref"] for each in bill["components"]]
        refs += [part["bom-ref"] for each in bill["components"] for part in each.get("components", [])]
        self.assertEqual(len(refs), len(set(refs)))
        self.assertEqual(set(bill["dependencies"][0]["dependsOn"]) - set(refs), set())

    def test_a_made_up_build(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            pins = [
                {"identity": "beta", "location": "https://forge.example/team/Beta.git",
                 "state": {"revision": "b" * 40, "version": "2.0.1"}},
                {"identity": "alpha", "location": "https://forge.example/team/alpha", "state": {"revision": "a" * 40}},
            ]
            resolved = folder / "Package.resolved"
            resolved.write_text(json.dumps({"pins": pins, "version": 3}))
            (folder / "checkouts" / "Beta").mkdir(parents=True)
            (folder / "checkouts" / "Beta" / "LICENSE").write_text("MIT License\nPermission is hereby granted, free of\ncharge, to")
            arguments = ["--resolved", resolved, "--checkouts", folder / "checkouts"]
            found = {each["name"]: each for each in self.bill(*arguments)["components"]}
            self.assertEqual(found["beta"]["purl"], "pkg:swift/forge.example/team/Beta@2.0.1")
            self.assertEqual(found["beta"]["licenses"], [{"expression": "MIT"}])
            self.assertEqual(found["alpha"]["version"], "a" * 40)
            self.assertNotIn("licenses", found["alpha"])
            before = self.bill(*arguments)["serialNumber"]
            pins[0]["state"]["version"] = "2.0.2"
            resolved.write_text(json.dumps({"pins": pins, "version": 3}))
            self.assertNotEqual(self.bill(*arguments)["serialNumber"], before)
            listed = inventory("--licences", "--program", PROGRAM, *arguments).stdout.splitlines()
            self.assertIn("beta  2.0.2  MIT", listed)

    def test_without_a_build_it_says_so(self):
        done = inventory("--resolved", "/nothing/here", "--program", PROGRAM)
        self.assertEqual(done.returncode, 66)
        self.assertIn("swift build", done.stderr)
        self.assertEqual(inventory("--program", __file__).returncode, 66)


if __name__ == "__main__":
    unittest.main()
