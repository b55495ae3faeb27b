"""Writing in a browser: without scripts, by two people at once, by people who see different parts of one record."""

import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

from browser import MOST_BYTES, BrowserTest  # noqa: E402

SOURCE = "joint statement of the council"


class EditingTest(BrowserTest):
    def find(self, page, place, words, name):
        """Finds a record by its words and chooses it."""
        page.locator(f"[name='q.{place}']").fill(words)
        page.locator(f"button[value='find:{place}']").click()
        page.locator(f"[id='f.{place}']").get_by_label(re.compile(name)).first.check()

    def topic(self, page, name, audience="party"):
        """Writes a topic with a source; returns its address."""
        page.goto(self.node.address + "/new/entente-topic/")
        page.locator("[name='v.name']").fill(name)
        self.find(page, "sources.0.document_ref", SOURCE, "joint statement of the council")
        self.assertEqual(page.locator("[name='v.name']").input_value(), name)
        page.locator(f"[name='label.audience'][value='{audience}']").check()
        page.locator("button[value='save']").click()
        self.assertEqual(page.locator("h1").inner_text(), name, page.locator("main").inner_text()[:600])
        return page.url

    def test_a_record_is_written_changed_and_withdrawn_without_scripts(self):
        page = self.page("Delegate of Japan")
        page.get_by_role("link", name="New record").first.click()
        page.locator("main").get_by_role("link", name="Topic", exact=True).click()
        page.locator("button[value='save']").click()
        self.assertIn("things to put right", page.locator(".summary").inner_text())
        address = self.topic(page, "Browser topic", audience="everyone")
        self.assertIn("joint statement", page.locator("main").inner_text())
        page.get_by_role("link", name="Change this record").click()
        page.locator("[name='v.description']").fill("Written in a browser.")
        page.locator("button[value='save']").click()
        self.assertEqual(page.url, address)
        self.assertIn("Written in a browser.", page.locator("main").inner_text())
        page.get_by_role("link", name="Withdraw the record").click()
        page.locator("[name='reason']").fill("Only a trial")
        page.locator("[name='sure']").check()
        page.get_by_role("button", name="Withdraw the record").click()
        self.assertIn("withdrawn", page.locator("main").inner_text().lower())
        self.assertIn("Only a trial", page.locator("main").inner_text())

    def test_enter_in_a_field_finds_and_stores_nothing(self):
        page = self.page("Delegate of Japan")
        page.goto(self.node.address + "/new/entente-goal/")
        page.locator("[name='v.name']").fill("A goal")
        page.locator("[name='q.programme_ref']").fill("partnership")
        page.locator("[name='q.programme_ref']").press("Enter")
        self.assertIn("/new/entente-goal/", page.url)
        self.assertEqual(page.locator("[name='v.name']").input_value(), "A goal")
        self.assertGreater(page.locator("[name='v.programme_ref']").count(), 1)

    def test_two_people_at_one_record(self):
        one, other = self.page("Delegate of Japan"), self.page("Author of Japan")
        address = self.topic(one, "Shared topic")
        other.goto(address + "edit/")
        one.goto(address + "edit/")
        one.locator("[name='v.description']").fill("By the delegate.")
        one.locator("button[value='save']").click()
        self.assertEqual(one.url, address)
        other.locator("[name='v.note']").fill("By the author.")
        other.locator("button[value='save']").click()
        self.assertIn("Somebody else changed this", other.locator("h1").inner_text())
        self.assertIn("By the delegate.", other.locator("table").inner_text())
        self.assertIn("By the author.", other.locator("table").inner_text())
        other.locator("button[value='merge']").click()
        self.assertEqual(other.locator("[name='v.description']").input_value(), "By the delegate.")
        other.locator("button[value='save']").click()
        text = other.locator("main").inner_text()
        self.assertIn("By the delegate.", text)
        self.assertIn("By the author.", text)

    def test_who_sees_a_part_destroys_nothing(self):
        cleared, other = self.page("Delegate of Japan"), self.page("Author of Japan")
        cleared.goto(self.node.address + "/new/entente-document/")
        cleared.locator("[name='v.name']").fill("Minutes in parts")
        for index, text in enumerate(["Open words", "Closed words"]):
            cleared.locator("button[value='add:paragraphs']").click()
            cleared.locator(f"[name='v.paragraphs.{index}.text']").fill(text)
        cleared.locator("[name='l.paragraphs.1']").fill("RESTRICTED")
        cleared.locator("button[value='save']").click()
        address = cleared.url
        self.assertIn("Closed words", cleared.locator("main").inner_text())
        other.goto(address + "edit/")
        self.assertNotIn("Closed words", other.content())
        self.assertNotIn("RESTRICTED", other.content())
        other.locator("[name='v.paragraphs.0.text']").fill("Open words, put right")
        other.locator("button[value='save']").click()
        self.assertNotIn("Closed words", other.content())
        cleared.goto(address)
        self.assertIn("Closed words", cleared.locator("main").inner_text())
        self.assertIn("Open words, put right", cleared.locator("main").inner_text())

    def test_a_preview_as_a_party(self):
        page = self.page("Delegate of Japan")
        page.goto(self.node.address + "/new/entente-document/")
        page.locator("[name='v.name']").fill("Only for Japan")
        page.locator("[name='preview']").select_option(label="France")
        page.locator("button[value='preview']").click()
        self.assertIn("France would be shown nothing", page.locator(".notice").inner_text())
        page.locator("[name='label.audience'][value='everyone']").check()
        page.locator("button[value='preview']").click()
        self.assertIn("France would be shown this", page.locator(".notice").inner_text())

    def test_for_a_stranger_there_is_nothing(self):
        page = self.page("Delegate of Japan")
        address = self.topic(page, "Not for France")
        stranger = self.page("Delegate of France")
        answers = set()
        for path in [address, address + "edit/", address + "revoke/", self.node.address + "/records/none/edit/"]:
            answer = stranger.goto(path)
            self.assertEqual(answer.status, 404)
            answers.add(stranger.locator("main").inner_html())
        self.assertEqual(len(answers), 1)

    def test_forms_are_accessible_small_and_narrow(self):
        page = self.page("Delegate of Japan", script=True)
        address = self.topic(page, "Accessible topic")
        kinds = ["/new/", "/new/entente-activity/", "/new/entente-contribution/", "/new/identity/", "/new/relationship/"]
        for path in [self.node.address + kind for kind in kinds] + [address + "edit/", address + "revoke/"]:
            for scheme in ["light", "dark"]:
                with self.subTest(path=path, scheme=scheme):
                    page.emulate_media(color_scheme=scheme)
                    page.set_viewport_size({"width": 1240, "height": 900})
                    answer = page.goto(path)
                    self.assertLessEqual(len(answer.body()), MOST_BYTES)
                    if page.locator("button[value='save']").count():
                        page.locator("button[value='save']").click()
                    if path.endswith("/new/entente-activity/"):
                        page.locator("button[value='add:participation']").click()
                    self.check_access(page)
                    page.set_viewport_size({"width": 320, "height": 640})
                    self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)


if __name__ == "__main__":
    unittest.main()
