"""Sets of pages for paper, printed to PDF: the marking at head and foot of every page, numbers, nothing of the screen."""

import io
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

from browser import MOST_BYTES, BrowserTest  # noqa: E402
from pypdf import PdfReader  # noqa: E402


class PaperTest(BrowserTest):
    def sets(self, page):
        """One address of each kind of set, found the way that a person finds it."""
        found = ["/parties/JPN/sheet/", "/parties/JPN/handover/", "/parties/NATO/handover/"]
        for start, word in [("/programmes/?q=lattice", "status/"), ("/programmes/?q=ITPP", "status/"),
                            ("/calendar/?q=Washington+summit", "brief/"), ("/calendar/?q=ministers+of+the+council", "brief/")]:
            page.goto(self.node.address + start)
            page.locator("main h2 a").first.click()
            found.append(page.locator(f"main .acts a[href$='{word}']").first.get_attribute("href"))
        return found

    def printed(self, page, path, **options):
        """Goes to a page and prints it; returns the texts of its pages."""
        page.goto(self.node.address + path)
        pdf = page.pdf(**({"format": "A4"} | options))
        return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(pdf)).pages]

    def test_every_printed_page_has_marking_and_number(self):
        for reader in ["public", "jpn"]:
            page = self.context(reader).new_page()
            for path in self.sets(page):
                for size in ["A4", "Letter", "A5"]:
                    with self.subTest(reader=reader, path=path, size=size):
                        sheets = self.printed(page, path, format=size)
                        marking = page.locator(".paper-mark.head b").inner_text()
                        squeezed = re.sub(r"\s+", "", marking)
                        for number, text in enumerate(sheets, 1):
                            flat = re.sub(r"\s+", "", text)
                            self.assertGreaterEqual(flat.count(squeezed), 2, text)
                            self.assertIn(f"{number}/{len(sheets)}", flat)

    def test_a_fact_sheet_is_one_page_or_two_and_its_sources(self):
        page = self.context("public").new_page()
        for code in ["JPN", "KOR", "AUS", "NZL"]:
            with self.subTest(code):
                sheets = self.printed(page, f"/parties/{code}/sheet/")
                self.assertLessEqual(len(sheets), 3)
                self.assertIn("Sources\n", sheets[min(len(sheets), 2) - 1])

    def test_nothing_of_the_screen_is_printed(self):
        page = self.context("jpn").new_page()
        for path in self.sets(page):
            with self.subTest(path):
                text = " ".join(self.printed(page, path))
                for word in ["Skip to the content", "View as public", "Back to the record", "Show another time"]:
                    self.assertNotIn(word, text)

    def test_on_the_screen_they_are_pages_like_all_others(self):
        for options in [{}, {"viewport": {"width": 320, "height": 640}}, {"color_scheme": "dark"}]:
            page = self.context("jpn", **options).new_page()
            for path in self.sets(page):
                with self.subTest(path=path, **options):
                    answer = page.goto(self.node.address + path)
                    self.assertLessEqual(len(answer.body()), MOST_BYTES)
                    self.assertEqual(page.locator("h1").count(), 1)
                    self.assertEqual(page.evaluate("document.documentElement.scrollWidth > innerWidth"), False)
                    self.check_access(page)


if __name__ == "__main__":
    unittest.main()
