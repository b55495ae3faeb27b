#!/usr/bin/env python3
"""Opens pages of a running node in headless Chromium and checks them for people.

    python3 Tests/Browser/check_pages.py http://127.0.0.1:8080 --axe axe.min.js [path ...]

For each page: axe-core finds no violation of WCAG 2.2 A and AA, in light and in dark; nothing is wider than the window
at 320, 390 and 1240 px; the page is at most 100 kB; it asks no other host for anything. Without paths, the pages that
every node has and one record of each kind that its lists lead to are checked. Exit status 1 if anything is found.

Needs `chromium` (or CHROMIUM=path) and axe-core's `axe.min.js` (pip download axe-core-python holds one).
"""

import argparse
import html
import http.server
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.request

LISTS = ["/parties/", "/formats/", "/programmes/", "/calendar/", "/topics/", "/documents/", "/records/"]
PAGES = ["/", *LISTS, "/search/", "/search/?q=cyber", "/search/?q=zzzz", "/calendar/?q=zzzz", "/me/", "/help/", "/nothing-here",
         "/records/?offset=50", "/records/?type=relationship",
         "/calendar/month/?month=2023-07", "/calendar/month/?month=1900-01", "/calendar/timeline/",
         "/calendar/timeline/?party=JPN", "/calendar/attendance/", "/calendar/attendance/?kind=ministerial&party=all",
         "/outcomes/", "/posts/", "/contributions/", "/goals/", "/projects/", "/needs/", "/programmes/compare/",
         "/positions/", "/relations/", "/downloads/", "/parties/JPN/agreed/", "/parties/JPN/sheet/",
         "/parties/JPN/handover/", "/?on=2023-07-11", "/parties/KOR/?as-of=2020-01-01&on=2023-07-11", "/goals/?q=zzzz"]
LIMIT = 100_000

RUN_AXE = """
<script src="/__axe.js"></script><script>
addEventListener("load", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(found => {
    const out = document.createElement("pre"); out.id = "__found";
    out.textContent = JSON.stringify(found.violations.map(v => ({
      id: v.id, help: v.help, nodes: v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + " " + (n.any[0] || {message: ""}).message)})));
    document.body.append(out);
  });
});
</script>
"""

WIDTHS = """<!doctype html><title>widths</title><body><script>
const found = []; let open = 0;
for (const width of [320, 390, 1240]) {
  const frame = document.createElement("iframe"); open += 1;
  frame.style.cssText = `width:${width}px;height:900px;border:0`; frame.src = "/__page";
  frame.onload = () => {
    const inner = frame.contentDocument.documentElement;
    if (inner.scrollWidth > width) {
      const wide = [...frame.contentDocument.body.querySelectorAll("*")]
        .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest(".wide"))
        .slice(0, 3).map(e => e.outerHTML.slice(0, 160));
      found.push({width, scrollWidth: inner.scrollWidth, wide});
    }
    if (--open === 0) { const out = document.createElement("pre"); out.id = "__found";
      out.textContent = JSON.stringify(found); document.body.append(out); }
  };
  document.body.append(frame);
}
</script>"""


class Mirror(http.server.BaseHTTPRequestHandler):
    """Serves one page of the node with the checker's script in it: the node's own policy allows no such script."""

    node = ""
    page = ""
    axe = b""

    def do_GET(self):
        if self.path == "/__axe.js":
            return self.answer(self.axe, "text/javascript")
        if self.path == "/__widths":
            return self.answer(WIDTHS.encode(), "text/html; charset=utf-8")
        if self.path == "/__page":
            return self.answer(fetch(self.node + self.page)[1], "text/html; charset=utf-8")
        if self.path == "/__checked":
            text = fetch(self.node + self.page)[1].decode().replace("</body>", RUN_AXE + "</body>")
            return self.answer(text.encode(), "text/html; charset=utf-8")
        _, body, kind = fetch(self.node + self.path)
        return self.answer(body, kind)

    def answer(self, body, kind):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def fetch(url):
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.status, answer.read(), answer.headers["Content-Type"]
    except urllib.error.HTTPError as error:
        return error.code, error.read(), error.headers["Content-Type"]


def found_by_chromium(url, profile, *options):
    chromium = os.environ.get("CHROMIUM", "chromium")
    command = [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
               "--virtual-time-budget=20000", "--window-size=1240,900", *options, "--dump-dom", url]
    dom = subprocess.run(command, capture_output=True, text=True, timeout=120).stdout
    found = re.search(r'<pre id="__found">(.*?)</pre>', dom, re.S)
    return json.loads(html.unescape(found.group(1))) if found else [{"id": "no-result", "help": dom[-200:], "nodes": []}]


def one_of_each(node):
    """The first record that each list leads to, and one of each type of the overview."""
    paths = []
    for page in LISTS:
        text = fetch(node + page)[1].decode()
        paths += re.findall(r'<h2><a href="(/[^"]+)"', text)[:1]
    overview = fetch(node + "/")[1].decode()
    for target in sorted(set(re.findall(r'href="(/records/\?type=[^"&]+)"', overview))):
        paths += re.findall(r'<h2><a href="(/[^"]+)"', fetch(node + target)[1].decode())[:1]
    return paths


def check(node, port, path, profile):
    faults = []
    Mirror.page = path
    body = fetch(node + path)[1]
    if len(body) > LIMIT:
        faults.append(f"{len(body)} bytes, more than {LIMIT}")
    for address in re.findall(rb'<(?:link|script|img|iframe|source)[^>]+(?:src|href)="(https?:)?//', body):
        faults.append(f"asks another host: {address!r}")
    if b" style=" in body or re.search(rb"<script(?! src=\"/assets/)", body) or b"<style" in body:
        faults.append("inline style or script")
    for scheme, option in [("light", "1"), ("dark", "0")]:
        url = f"http://127.0.0.1:{port}/__checked"
        for violation in found_by_chromium(url, profile, f"--blink-settings=preferredColorScheme={option}"):
            faults.append(f"{scheme}: {violation['id']}: {violation['help']} {violation['nodes']}")
    for fault in found_by_chromium(f"http://127.0.0.1:{port}/__widths", profile):
        faults.append(f"too wide: {fault}")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("node")
    parser.add_argument("--axe", required=True)
    parser.add_argument("paths", nargs="*")
    arguments = parser.parse_intermixed_args()
    node = arguments.node.rstrip("/")
    Mirror.node = node
    with open(arguments.axe, "rb") as file:
        Mirror.axe = file.read()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Mirror)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    paths = arguments.paths or PAGES + one_of_each(node)
    bad = 0
    with tempfile.TemporaryDirectory() as profile:
        for path in paths:
            faults = check(node, server.server_port, path, profile)
            bad += bool(faults)
            print(("FAULT " if faults else "ok    ") + path, flush=True)
            for fault in faults:
                print("      " + fault, flush=True)
    print(f"{len(paths)} pages, {bad} with faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
