"""Pages in a browser: accessible, light, without JavaScript, on a narrow screen, without requests elsewhere."""

import base64
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from node import Node, credentials  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

READERS = ["public", "jpn"]
MOST_BYTES = 100_000


class PagesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.node = cls.enterClassContext(Node("--example"))
        play = cls.enterClassContext(sync_playwright())
        # Chromium's sandbox does not work for root.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        cls.browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        cls.addClassCleanup(cls.browser.close)

    def context(self, reader, **options):
        token = base64.b64encode(":".join(credentials(reader)).encode()).decode()
        headers = {} if reader == "public" else {"Authorization": f"Basic {token}"}
        context = self.browser.new_context(extra_http_headers=headers, **options)
        self.addCleanup(context.close)
        return context

    def addresses(self, page):
        """The pages that the navigation leads to, and one of each kind that they lead to."""
        page.goto(self.node.address + "/")
        found = ["/"]
        for link in page.locator("nav a[href^='/']").all():
            path = link.get_attribute("href")
            if path not in found:
                found.append(path)
        for path in list(found):
            page.goto(self.node.address + path)
            for link in page.locator("main a[href^='/']").all()[:40]:
                inner = link.get_attribute("href").split("#")[0]
                kind = inner.split("/")[1]
                if all(other.split("/")[1] != kind or other.count("/") != inner.count("/") for other in found):
                    found.append(inner)
        return [path for path in found if not path.endswith("/stix")]

    def test_every_kind_of_page(self):
        for reader in READERS:
            page = self.context(reader).new_page()
            elsewhere = []
            page.on("request", lambda request: elsewhere.append(request.url)
                    if not request.url.startswith(self.node.address) else None)
            addresses = self.addresses(page)
            self.assertGreater(len(addresses), 5)
            for path in addresses:
                with self.subTest(reader=reader, path=path):
                    answer = page.goto(self.node.address + path)
                    self.assertEqual(answer.status, 200)
                    self.assertLessEqual(len(answer.body()), MOST_BYTES)
                    self.assertEqual(page.locator("h1").count(), 1)
                    self.assertTrue(page.title())
                    results = Axe().run(page)
                    self.assertEqual(results.violations_count, 0, results.generate_report())
            self.assertEqual(elsewhere, [])

    def test_pages_fit_a_narrow_screen(self):
        page = self.context("jpn", viewport={"width": 320, "height": 640}).new_page()
        for path in self.addresses(page):
            with self.subTest(path):
                page.goto(self.node.address + path)
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)

    def test_dark_pages_have_contrast(self):
        page = self.context("jpn", color_scheme="dark").new_page()
        for path in self.addresses(page):
            with self.subTest(path):
                page.goto(self.node.address + path)
                results = Axe().run(page, options={"runOnly": ["color-contrast"]})
                self.assertEqual(results.violations_count, 0, results.generate_report())

    def test_pages_read_without_javascript(self):
        page = self.context("jpn", java_script_enabled=False).new_page()
        page.goto(self.node.address + "/")
        self.assertTrue(page.locator("main").inner_text().strip())
        self.assertTrue(page.locator("nav a").count() > 3)

    def test_a_sign_in_link_signs_in(self):
        context = self.browser.new_context()
        self.addCleanup(context.close)
        page = context.new_page()
        link = next(line.split(": ", 1)[1].strip() for line in self.node.lines if "Delegate of Japan" in line)
        page.goto(link)
        self.assertEqual(page.url, self.node.address + "/")
        self.assertIn("Delegate of Japan", page.locator("body").inner_text())

    def test_the_keyboard_reaches_the_content_first(self):
        page = self.context("public").new_page()
        page.goto(self.node.address + "/")
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.getAttribute('href')"), "#main")


if __name__ == "__main__":
    unittest.main()
