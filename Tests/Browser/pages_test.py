"""Every kind of page in a browser: accessible in light and dark, at most 100 kB, no wider than a phone, without requests
elsewhere. ENTENTE_SCREENSHOTS=FOLDER keeps a picture of each: wide, dark, on a phone, printed."""

import os
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

from browser import MOST_BYTES, BrowserTest  # noqa: E402
from node import command  # noqa: E402
from page_addresses import ABOUT, ADMINISTRATION, OWN, PAGES, WRITING, one_of_each, papers  # noqa: E402

SCREENSHOTS = os.environ.get("ENTENTE_SCREENSHOTS")
WIDE, PHONE = {"width": 1240, "height": 900}, {"width": 320, "height": 640}


class PagesTest(BrowserTest):
    def reading(self, page):
        """What reads the text of an address, as the page's reader."""
        return lambda path: page.context.request.get(self.node.address + path).text()

    def check(self, page, path, looks=("light", "dark", "phone")):
        """One page by all rules; each look without loading it again."""
        page.set_viewport_size(WIDE)
        page.emulate_media(color_scheme="light")
        answer = page.goto(self.node.address + path)
        self.assertEqual(answer.status, 200)
        self.assertLessEqual(len(answer.body()), MOST_BYTES)
        self.assertEqual(page.locator("h1").count(), 1)
        self.assertTrue(page.title())
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        if "light" in looks:
            self.check_access(page)
        if "dark" in looks:
            page.emulate_media(color_scheme="dark")
            self.check_access(page, options={"runOnly": ["color-contrast"]})
        if "phone" in looks:
            page.set_viewport_size(PHONE)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), PHONE["width"])
        if SCREENSHOTS:
            self.picture(page, path)

    def picture(self, page, path):
        folder = pathlib.Path(SCREENSHOTS)
        folder.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"[^A-Za-z0-9]+", "-", path).strip("-") or "overview"
        page.goto(self.node.address + path)
        for look, size, scheme in [("wide", WIDE, "light"), ("dark", WIDE, "dark"), ("phone", PHONE, "light")]:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=folder / f"{name}.{look}.png", full_page=True)
        page.emulate_media(color_scheme="light")
        page.pdf(path=folder / f"{name}.pdf", prefer_css_page_size=True)

    def check_all(self, page, paths, **options):
        elsewhere = []
        page.on("request", lambda request: elsewhere.append(request.url)
                if not request.url.startswith(self.node.address) else None)
        for path in paths:
            with self.subTest(path):
                self.check(page, path, **options)
        self.assertEqual(elsewhere, [])

    def test_every_kind_of_page_of_one_who_reads_most(self):
        page = self.context("jpn").new_page()
        read = self.reading(page)
        records = one_of_each(read)
        self.assertGreater(len(records), 20)
        record = next(path for path in records if path.startswith("/records/"))
        about = [record + word for word in ABOUT]
        self.check_all(page, list(dict.fromkeys(PAGES + records + about + papers(read))))

    def test_the_public_sees_pages_of_the_same_kind(self):
        page = self.context("public").new_page()
        self.check_all(page, ["/", "/parties/", "/programmes/", "/calendar/", "/search/?q=zzzz", "/goals/", "/sign-in",
                              *one_of_each(self.reading(page))[:6]], looks=("light", "phone"))

    def test_pages_in_french(self):
        page = self.context("jpn", locale="fr-FR").new_page()
        self.check_all(page, ["/", "/parties/", "/calendar/", "/goals/", *one_of_each(self.reading(page))[:5]],
                       looks=("light", "phone"))
        self.assertEqual(page.locator("html").get_attribute("lang"), "fr")

    def test_pages_of_those_who_write_and_administer(self):
        self.check_all(self.page("Keeper of the node", script=True), OWN + ADMINISTRATION)
        self.check_all(self.page("Author of Japan", script=True), WRITING)

    def test_ones_own_account_with_a_password_by_keyboard(self):
        password = "a password of one's own"
        made = command("account", "add", "keys", "--party", "JPN", "--display", "By keys", "--data", self.node.folder)
        self.assertEqual(made.returncode, 0, made.stderr)
        pages = [self.browser.new_context().new_page() for _ in range(2)]
        for page in pages:
            self.addCleanup(page.context.close)
        page, other = pages
        page.goto(re.search(r"http\S+/enter/\S+", made.stdout)[0])
        page.locator("#password").fill(password)
        page.locator("#again").fill(password)
        page.keyboard.press("Enter")
        page.wait_for_url(self.node.address + "/")
        other.goto(self.node.address + "/sign-in?next=/account/")
        other.locator("#name").fill("keys@jpn")
        other.locator("#password").fill(password)
        other.keyboard.press("Enter")
        other.wait_for_url(self.node.address + "/account/")  # the address before ends in the same letters
        self.assertIn("keys@jpn", self.main(other))
        page.goto(self.node.address + "/account/")
        self.assertIn("Chrome, Linux, 127.0.0.1", self.main(page))
        page.get_by_role("link", name="Sign out the session since").focus()
        page.keyboard.press("Enter")
        page.locator("#password").focus()
        page.keyboard.type("wrong")
        page.keyboard.press("Enter")
        fault = page.get_by_role("alert").get_by_role("link")
        self.assertEqual(fault.inner_text(), "The present password is wrong.")
        self.check_access(page)
        fault.focus()
        page.keyboard.press("Enter")
        page.keyboard.type(password)
        page.keyboard.press("Enter")
        page.wait_for_url(self.node.address + "/account/#sessions")
        other.reload()
        self.assertIn("/sign-in", other.url)
        checked = self.browser.new_context(storage_state=page.context.storage_state()).new_page()
        self.addCleanup(checked.context.close)
        self.check_all(checked, ["/account/", "/account/password", "/account/second-factor", "/account/mail", "/account/tokens/new",
                                 "/account/sessions/end"])

    def test_pages_read_without_javascript(self):
        page = self.context("jpn", java_script_enabled=False).new_page()
        page.goto(self.node.address + "/")
        self.assertTrue(page.locator("main").inner_text().strip())
        self.assertTrue(page.locator("nav a").count() > 3)

    def test_a_sign_in_link_signs_in(self):
        page = self.page("Delegate of Japan", script=True)
        self.assertEqual(page.url, self.node.address + "/")
        self.assertIn("Delegate of Japan", page.locator("body").inner_text())

    def test_the_keyboard_reaches_the_content_first(self):
        page = self.context().new_page()
        page.goto(self.node.address + "/")
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.getAttribute('href')"), "#main")


if __name__ == "__main__":
    unittest.main()
