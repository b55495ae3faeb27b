"""The jobs of docs/jobs.md, done by following only what the pages say: links and buttons by their words, from the
overview, without scripts. Prints how many steps each took, and how long the pages took to come."""

import csv
import io
import pathlib
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

from browser import BrowserTest  # noqa: E402


class Walk:
    """Somebody at work: each step is a link or a button that the page in front of them names."""

    def __init__(self, page):
        self.page = page
        self.steps = 0
        self.time = 0.0

    def follow(self, words, exact=True, within="body"):
        self.press(self.page.locator(within).get_by_role("link", name=words, exact=exact).first)

    def press(self, thing):
        self.steps += 1
        begin = time.perf_counter()
        thing.click()
        self.page.wait_for_load_state("load")
        self.time += time.perf_counter() - begin

    def fetch(self, words):
        """Follows a link that leads to a file; its text."""
        self.steps += 1
        begin = time.perf_counter()
        with self.page.expect_download() as download:
            self.page.get_by_role("link", name=words, exact=True).first.click()
        text = pathlib.Path(download.value.path()).read_text(encoding="utf-8-sig")
        self.time += time.perf_counter() - begin
        return text

    def main(self):
        return self.page.locator("main").inner_text()

    def told(self, job):
        print(f"{job}: {self.steps} steps, {self.time:.1f} s until the pages were there", flush=True)


class JobsTest(BrowserTest):
    def walk(self, reader=None):
        context = self.browser.new_context(java_script_enabled=False, accept_downloads=True)
        self.addCleanup(context.close)
        page = context.new_page()
        start = self.node.address + "/"
        if reader:
            start = next(line.split(": ", 1)[1].strip() for line in self.node.lines if reader in line)
        page.goto(start)
        page.goto(self.node.address + "/")
        return Walk(page)

    def test_everything_agreed_with_a_partner_and_the_state_of_each_goal(self):
        walk = self.walk("Secretariat of NATO")
        walk.follow("Japan", within="main")
        walk.follow("Everything agreed, and where each goal stands", within="main")
        text = walk.main()
        for line in ["Agreed with Japan", "ITPP Japan", "delayed", "on track", "achieved"]:
            self.assertIn(line, text)
        self.assertGreater(text.count("Source"), 5)
        walk.told("everything agreed with Japan")
        self.assertLessEqual(walk.steps, 2)
        self.assertLess(walk.time, 60)

    def test_a_country_is_taken_over_with_its_handover_file(self):
        walk = self.walk("Secretariat of NATO")
        walk.follow("Republic of Korea", within="main")
        walk.follow("Handover file", within="main")
        text = walk.main()
        self.assertIn("Republic of Korea", text)
        pdf = walk.page.pdf(format="A4")
        self.assertTrue(pdf.startswith(b"%PDF"))
        walk.told("a country taken over")
        self.assertLessEqual(walk.steps, 2)

    def test_attendance_wording_and_promises_are_compared_and_downloaded(self):
        walk = self.walk()
        walk.follow("Calendar", within="header .flat")
        walk.follow("Attendance", within="main")
        for line in ["Washington summit", "The Hague summit", "minister"]:
            self.assertIn(line, walk.main())
        walk.follow("Washington summit", within="main", exact=False)
        self.assertIn("Fumio Kishida", walk.main())
        walk.follow("Parties", within="header .flat")
        walk.follow("Contributions", within="main .family")
        walk.page.locator("select[name='stage']").select_option("pledged")
        walk.press(walk.page.get_by_role("button", name="Apply"))
        rows = list(csv.reader(io.StringIO(walk.fetch("Table (CSV)"))))
        self.assertGreater(len(rows), 1)
        self.assertIn("stage", rows[0])
        stage = rows[0].index("stage")
        self.assertEqual({row[stage] for row in rows[1:]}, {"pledged"})
        walk.follow("Downloads", within="footer")
        self.assertIn("stage", walk.fetch("Codebook"))
        walk.told("attendance and promises compared")
        self.assertLessEqual(walk.steps, 12)

    def test_an_error_is_reported_and_seen_answered(self):
        reporter = self.walk("Delegate of Japan")
        reporter.follow("Calendar", within="header .flat")
        reporter.page.locator("form[role='search'] input[name='q']").fill("lattice")
        reporter.press(reporter.page.get_by_role("button", name="Apply"))
        reporter.press(reporter.page.locator("main ol.list h2 a").first)
        reporter.follow("Report an error", within="main")
        reporter.page.get_by_label("What is wrong, and what is right?").fill("The day is wrong: it was the day before.")
        reporter.press(reporter.page.get_by_role("button", name="Send the report"))
        self.assertIn("The day is wrong", reporter.main())
        address = reporter.page.url.split("?")[0]
        keeper = self.walk("Secretariat of NATO")
        keeper.press(keeper.page.get_by_role("link", name="Waiting for you").first)
        keeper.follow("Answer this report", within="main")
        keeper.page.get_by_label("Answer", exact=True).fill("You are right; it is mended.")
        keeper.press(keeper.page.get_by_role("button", name="Send the answer"))
        reporter.page.goto(address)
        self.assertIn("You are right; it is mended.", reporter.main())
        reporter.told("an error reported")
        keeper.told("an error answered")


if __name__ == "__main__":
    unittest.main()
