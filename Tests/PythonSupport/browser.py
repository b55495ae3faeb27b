"""What tests of pages in a browser share: one node with the example and one Chromium for each class."""

import base64
import os
import unittest

from axe_playwright_python.sync_playwright import Axe
from node import Node, credentials
from playwright.sync_api import sync_playwright

# What a page may weigh without its pictures.
MOST_BYTES = 100_000


class BrowserTest(unittest.TestCase):
    """Tests of pages on a node with the example."""

    @classmethod
    def setUpClass(cls):
        cls.node = cls.enterClassContext(Node("--example"))
        play = cls.enterClassContext(sync_playwright())
        # Chromium's sandbox does not work for root.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        cls.browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        cls.addClassCleanup(cls.browser.close)

    def context(self, reader="public", **options):
        """A context whose requests carry the token of an example reader."""
        token = base64.b64encode(":".join(credentials(reader)).encode()).decode()
        headers = {} if reader == "public" else {"Authorization": f"Basic {token}"}
        context = self.browser.new_context(extra_http_headers=headers, **options)
        self.addCleanup(context.close)
        return context

    def page(self, person, script=False, **options):
        """A page of somebody who has signed in by their link."""
        context = self.browser.new_context(java_script_enabled=script, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        link = next(line.split(": ", 1)[1].strip() for line in self.node.lines if person in line)
        page.goto(link)
        return page

    def main(self, page):
        """The text of the page, without what stands on every page."""
        return page.locator("main").inner_text()

    def check_access(self, page, **options):
        """No violation is found by axe-core's rules."""
        results = Axe().run(page, **options)
        self.assertEqual(results.violations_count, 0, results.generate_report())
