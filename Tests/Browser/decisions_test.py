"""A decision of 36 parties on the pages, from the form to the issued text, in a browser without scripts."""

import concurrent.futures
import datetime
import html
import http.cookiejar
import pathlib
import re
import sys
import time
import unittest
import urllib.parse
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "PythonSupport"))

from browser import MOST_BYTES, BrowserTest  # noqa: E402
from node import command  # noqa: E402

PASSWORD = "a password of one's own"
PARTIES = [f"Q{number:02}" for number in range(1, 37)]
TEXT = """
note-on-cables:
  name: Joint note on cables
  paragraphs:
    - {key: a2bc, text: "The parties share the view that damage to cables in one region is felt in the other.", kind: text}
    - {key: b3cd, text: "They will exchange early notice of such damage without delay, using the channel set up for this purpose, and tell repair ships of known hazards.", kind: text}
"""


class Visitor:
    """Somebody who reads pages and sends their forms without a browser."""

    def __init__(self, address):
        self.address = address
        jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def read(self, target, form=None):
        body = urllib.parse.urlencode(form).encode() if form else None
        with self.opener.open(urllib.parse.urljoin(self.address, target), body, timeout=30) as answer:
            return answer.read().decode()

    def send(self, target, start, fields):
        """Sends the form of a page that begins so, with the fields filled in."""
        form = re.search(start + r".*?</form>", self.read(target), re.S)[0]
        hidden = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form)
        action = re.search(r'action="([^"]+)"', form)[1]
        return self.read(html.unescape(action), dict(hidden) | fields)


def run(*arguments, **options):
    done = command(*arguments, **options)
    if done.returncode:
        raise RuntimeError(f"{arguments}: {done.stderr}")
    return done.stdout


class DecisionsTest(BrowserTest):
    def delegate(self, code):
        """Makes a party and its delegate on the command line; returns the delegate's one-time link."""
        run("party", "add", code, f"Party {code}", "--label", "TLP:CLEAR", "--level", "RESTRICTED", "--data", self.node.folder)
        made = run("account", "add", code.lower(), "--party", code, "--display", f"Delegate of {code}",
                   "--role", "delegate", "--level", "RESTRICTED", "--data", self.node.folder)
        link = re.search(r"http\S+/enter/\S+", made)[0]
        if code == PARTIES[0]:
            return link
        visitor = Visitor(self.node.address)
        visitor.send(link, '<form class="entry"', {"password": PASSWORD, "again": PASSWORD})
        return visitor

    def delegates(self):
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            return dict(zip(PARTIES, pool.map(self.delegate, PARTIES)))

    def at(self, seconds):
        """A day and an hour in UTC, as a field for them holds it."""
        moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)
        return moment.strftime("%Y-%m-%dT%H:%M:%S")

    def announce(self, page, seconds):
        """Fills in the form and puts the text to all; returns the decision's address."""
        page.goto(self.node.address + "/decisions/")
        page.get_by_role("link", name="Put a text under silence").click()
        page.get_by_label("Part of the name").fill("cables")
        page.get_by_role("button", name="Search").click()
        page.get_by_label(re.compile("Joint note on cables")).check()
        page.get_by_role("button", name="Go on").click()
        page.locator("#roster").fill(" ".join(PARTIES))
        page.locator("#zone").fill("UTC")
        page.locator("#hours").fill("0")
        page.locator("#expires").fill(self.at(3600))
        page.get_by_role("button", name="Look at it first").click()
        self.assertIn("36 parties decide", self.main(page))
        self.assertIn("Every party has a delegate", self.main(page))
        page.locator("button[value=change]").click()
        page.locator("#expires").fill(self.at(seconds))
        page.get_by_role("button", name="Look at it first").click()
        page.get_by_role("button", name="Put it to the parties").click()
        self.assertIn("The text is put to the parties", self.main(page))
        return page.url.split("?")[0]

    def receive(self, visitor, address):
        """Confirms receipt by the form of the page."""
        self.assertNotIn("exchange early notice", visitor.read(address))
        text = visitor.send(address, f'<form class="edit" method="post" action="{urllib.parse.urlsplit(address).path}"',
                            {"do": "receive"})
        self.assertIn("exchange early notice", re.sub(r"<[^>]*>", "", text))

    def enter(self, link, **options):
        """A browser without scripts of somebody who chooses a password by keyboard."""
        context = self.browser.new_context(java_script_enabled=False, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(link)
        page.locator("#password").fill(PASSWORD)
        page.locator("#again").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(self.node.address + "/")
        return page

    def state(self, page, address, words):
        """Waits until the decision stands so; nothing on the page moves by itself."""
        for _ in range(160):
            page.goto(address)
            if words in self.main(page):
                return
            time.sleep(0.5)
        self.fail(f"{words} is not said: {self.main(page)[:900]}")

    def reach(self, page, selector):
        """Reaches something with the tabulator alone."""
        for _ in range(120):
            page.keyboard.press("Tab")
            if page.locator(selector).evaluate("each => each === document.activeElement"):
                return
        self.fail(f"{selector} is not reached by keyboard")

    def send(self, page, selector):
        """Reaches a button with the tabulator alone, presses Enter and waits for the next page."""
        self.reach(page, selector)
        with page.expect_navigation():
            page.keyboard.press("Enter")

    def test_36_parties_from_the_form_to_the_issued_text(self):
        file = pathlib.Path(self.node.folder) / "documents.yaml"
        file.write_text(TEXT, encoding="utf-8")
        run("write", "--as", "secretariat", "--kind", "documents", "--label", "UNCLASSIFIED REL[party:NATO]", str(file),
            "--data", self.node.folder)
        delegates = self.delegates()
        desk = self.page("Secretariat of NATO")
        address = self.announce(desk, 4)
        # Nobody has confirmed receipt: at the end the decision is held.
        self.state(desk, address, "Held: a receipt is missing; 36 receipts missing")
        for code in PARTIES[1:]:
            self.receive(delegates[code], address)
        phone = self.enter(delegates["Q01"], viewport={"width": 320, "height": 700})
        phone.goto(address)
        self.assertNotIn("exchange early notice", self.main(phone))
        self.assertLessEqual(phone.evaluate("document.documentElement.scrollWidth"), 320)
        self.send(phone, "button[value=receive]")
        self.assertIn("exchange early notice", self.main(phone))
        self.assertLessEqual(phone.evaluate("document.documentElement.scrollWidth"), 320)
        # Receipts carry over into the extension, and then all is in place.
        desk.goto(address)
        desk.locator("summary", has_text="Give more time").click()
        # Long enough for the keyboard on a busy machine.
        desk.locator("#until").fill(self.at(30))
        desk.locator("button[value=extend]").click()
        self.assertIn("Under silence; round 2", self.main(desk))
        phone.goto(address)
        self.send(phone, "button[value=open]")
        self.reach(phone, "summary:has-text('Make a statement')")
        phone.keyboard.press("Enter")
        phone.keyboard.press("Tab")
        phone.keyboard.type("We read line 3 as not covering training.")
        phone.keyboard.press("Tab")
        with phone.expect_navigation():
            phone.keyboard.press("Enter")
        self.assertIn("Receipt: made a statement", phone.locator("h1").inner_text())
        self.accessible(address)
        self.state(desk, address, "Adopted with 1 statement")
        desk.locator("summary", has_text="Issue the text").click()
        desk.locator("#number").fill("X-2026-07")
        desk.locator("button[value=issue]").click()
        self.assertIn("Issued with 1 statement; round 2; as X-2026-07", self.main(desk))
        self.assertIn("36 parties decide · 36 of 36 received, 1 opened", self.main(desk))
        phone.goto(self.node.address + "/decisions/")
        self.assertIn("Issued with 1 statement", self.main(phone))

    def test_an_open_page_says_that_it_has_changed_and_stays_as_it_is(self):
        page = self.page("Delegate of Japan", script=True)
        page.goto(self.node.address + "/decisions/")
        page.locator("#own ~ ul a").first.click()
        page.wait_for_load_state("networkidle")
        address = page.url.split("?")[0]
        told = page.locator("[data-events] p")
        self.assertEqual(told.count(), 0)
        before = self.main(page)
        found = re.search(r"; round (\d+)", before)
        following = f"; round {int(found[1]) + 1 if found else 2}"
        run("decision", "extend", "--as", "secretariat", "--until", self.at(900_000) + "Z",
            address.rstrip("/").rsplit("/", 1)[1], "--data", self.node.folder)
        # The browser asks again by itself.
        told.wait_for(timeout=60_000)
        self.assertEqual(told.count(), 1)
        self.assertNotIn(following, self.main(page))
        self.check_access(page)
        told.get_by_role("link").click()
        page.wait_for_load_state("networkidle")
        self.assertIn(following, self.main(page))
        self.assertEqual(told.count(), 0)

    def accessible(self, address):
        """No page of decisions breaks a rule, in light and in the dark and on a narrow screen."""
        pages = ["/decisions/", address, address + "break/", address + "differences/", "/decisions/new/",
                 "/decisions/new/?document=" + self.document()]
        page = self.page("Secretariat of NATO", script=True, viewport={"width": 320, "height": 700})
        page.goto(address)
        act = page.locator("#acts ~ table a").first.get_attribute("href")
        for path in [*pages, act]:
            page.emulate_media(color_scheme="light")
            answer = page.goto(path if path.startswith("http") else self.node.address + path)
            with self.subTest(path=path):
                self.assertEqual(answer.status, 200)
                self.assertLessEqual(len(answer.body()), MOST_BYTES)
                self.assertEqual(page.locator("h1").count(), 1)
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)
                self.check_access(page)
                page.emulate_media(color_scheme="dark")
                self.check_access(page)

    def document(self):
        found = self.node.export("secretariat")
        return next(id for id, item in found.items() if item.get("name") == "Joint note on cables")


if __name__ == "__main__":
    unittest.main()
