"""Who reads what, in a browser without scripts: releasing, raising, asking why, and administering."""

import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

from browser import MOST_BYTES, BrowserTest  # noqa: E402

SOURCE = "joint statement of the council"


class ReleaseTest(BrowserTest):
    def topic(self, page, name, label):
        """Writes a topic with a source and a label in words; returns its address."""
        page.goto(self.node.address + "/new/entente-topic/")
        page.locator("[name='v.name']").fill(name)
        page.locator("[name='q.sources.0.document_ref']").fill(SOURCE)
        page.locator("button[value='find:sources.0.document_ref']").click()
        page.locator("[id='f.sources.0.document_ref']").get_by_label(re.compile(SOURCE)).first.check()
        self.label(page, label)
        page.locator("button[value='save']").click()
        self.assertEqual(page.locator("h1").inner_text(), name, self.main(page)[:600])
        return page.url

    def label(self, page, text):
        page.locator("[name='label'][value='text']").check()
        page.locator("[name='label.text']").fill(text)

    def status(self, page, address):
        return page.goto(address).status

    def test_a_version_is_released_and_raised_again(self):
        delegate, france = self.page("Delegate of Japan"), self.page("Delegate of France")
        administrator, author = self.page("Administrator of Japan"), self.page("Author of Japan")
        address = self.topic(delegate, "Kept in Japan", "RESTRICTED REL[JPN]")
        for other in (france, administrator, author):
            self.assertEqual(self.status(other, address), 404)
            for page in ("release/", "raise/", "why/", "memberships/"):
                self.assertEqual(self.status(other, address + page), 404)
        delegate.goto(address)
        delegate.get_by_role("link", name="Release a version").click()
        delegate.get_by_role("button", name="Look at what it does").click()
        self.assertIn("Say why.", delegate.locator(".summary").inner_text())
        self.label(delegate, "UNCLASSIFIED REL[FRA]")
        delegate.locator("[name='reason']").fill("Agreed at the meeting")
        delegate.get_by_role("button", name="Look at what it does").click()
        self.assertIn("People of France", self.main(delegate))
        self.assertIn("There may be more", self.main(delegate))
        self.assertEqual(self.status(france, address), 404)
        delegate.get_by_role("button", name="Release this version").click()
        self.assertIn("Who may now read", self.main(delegate))
        self.assertEqual(self.status(france, address), 200)
        self.assertEqual(self.status(author, address), 200)
        # A releaser of another party is told whose it is.
        france.goto(address + "release/")
        self.assertIn("came from Japan", self.main(france))
        self.assertEqual(france.locator("main form").count(), 0)
        france.goto(address + "why/")
        france.locator("#party").select_option(label="Japan")
        france.get_by_role("button", name="Ask").click()
        self.assertIn("everybody of Japan can see it", self.main(france))
        self.assertIn("There may be more.", self.main(france))
        delegate.goto(address + "raise/")
        self.label(delegate, "RESTRICTED REL[JPN]")
        delegate.locator("[name='reason']").fill("Too early")
        delegate.get_by_role("button", name="Look at what it does").click()
        delegate.get_by_role("button", name="Raise the label").click()
        self.assertIn("Who may now read each version", self.main(delegate))
        for other in (france, author):
            self.assertEqual(self.status(other, address), 404)

    def test_an_administrator_without_clearance_administers_and_reads_nothing(self):
        delegate, administrator = self.page("Delegate of Japan"), self.page("Administrator of Japan")
        address = self.topic(delegate, "Restricted to readers of Japan", "RESTRICTED REL[JPN]")
        self.assertEqual(self.status(delegate, self.node.address + "/administration/"), 404)
        administrator.get_by_role("link", name="Administration").first.click()
        self.assertIn("Delegate of Japan", self.main(administrator))
        administrator.get_by_role("link", name="Add a person").click()
        administrator.locator("[name='display']").fill("Desk officer")
        administrator.locator("[name='local']").fill("desk")
        administrator.locator("[name='level']").select_option("RESTRICTED")
        administrator.locator("[name='role'][value='author']").check()
        administrator.get_by_role("button", name="Add this person").click()
        link = administrator.locator("a[href^='/enter/']").get_attribute("href")
        self.assertGreater(len(link), len("/enter/") + 20)
        administrator.reload()
        administrator.goto(self.node.address + "/administration/")
        self.assertIn("Desk officer", self.main(administrator))
        administrator.get_by_role("link", name="Desk officer").click()
        self.assertNotIn("/enter/", administrator.content())
        administrator.get_by_role("button", name="Disable the account").click()
        self.assertIn("is disabled", self.main(administrator))
        # What they administer they do not read.
        self.assertEqual(self.status(administrator, address), 404)
        for path in ("/administration/audit/", "/search/?q=Restricted", "/records/?q=Restricted"):
            administrator.goto(self.node.address + path)
            self.assertNotIn("Restricted to readers", administrator.content())
        log = self.main(delegate) if delegate.goto(self.node.address + "/account/log/") else ""
        self.assertIn("Restricted to readers of Japan", log)

    def test_the_keeper_of_the_node_adds_a_party(self):
        keeper = self.page("Keeper of the node")
        keeper.goto(self.node.address + "/administration/parties/new/")
        for field, value in {"name": "Westland", "code": "WES", "realm": "wes", "display": "First", "local": "first"}.items():
            keeper.locator(f"[name='{field}']").fill(value)
        keeper.get_by_role("button", name="Add this party").click()
        self.assertIn("The party is here.", self.main(keeper))
        self.assertEqual(keeper.locator("a[href^='/enter/']").count(), 1)

    def pages(self, address):
        own = [address + page for page in ("release/", "raise/", "why/", "why/?party=x", "memberships/")]
        paths = ["/requests/", "/account/log/", "/account/log/?outcome=refused", "/administration/",
                 "/administration/people/new/", "/administration/audit/", "/administration/parties/",
                 "/administration/parties/new/", "/administration/policy/"]
        return own + [self.node.address + path for path in paths]

    def test_the_pages_are_accessible_light_and_narrow(self):
        writer = self.page("Delegate of Japan")
        address = self.topic(writer, "Seen by everyone", "TLP:CLEAR")
        formats = self.node.address + "/formats/IP4/"
        writer.goto(formats)
        canonical = writer.locator("link[rel=canonical]").get_attribute("href")
        seen = 0
        for reader in ("Delegate of Japan", "Secretariat of NATO", "Keeper of the node"):
            for scheme in ("light", "dark"):
                page = self.page(reader, script=True, color_scheme=scheme, viewport={"width": 320, "height": 700})
                for target in [*self.pages(address), self.node.address + canonical + "memberships/"]:
                    answer = page.goto(target)
                    if answer.status == 404:
                        continue
                    with self.subTest(reader=reader, scheme=scheme, target=target):
                        seen += 1
                        self.assertEqual(answer.status, 200)
                        self.assertLessEqual(len(answer.body()), MOST_BYTES)
                        self.assertEqual(page.locator("h1").count(), 1)
                        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)
                        self.check_access(page)
        self.assertGreater(seen, 30)


if __name__ == "__main__":
    unittest.main()
