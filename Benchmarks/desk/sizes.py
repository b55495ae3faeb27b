"""How large the pages of a node are: every kind of page that its own links lead to, and of each kind those most linked to."""

import collections
import html
import re
import urllib.parse

# No page without images may be larger.
LIMIT = 100_000
# Not pages: files, feeds, what is the same everywhere.
PASSED = re.compile(r"\.(csv|json|jsonl|stix|ics|atom|md|css|js|svg)$|/stix$|^/(language|assets|taxii2|r)/")
START = [
    "/", "/parties/", "/formats/", "/programmes/", "/programmes/compare/", "/goals/", "/projects/", "/needs/", "/calendar/",
    "/calendar/month/", "/calendar/month/?month=2023-07", "/calendar/timeline/", "/calendar/attendance/",
    "/calendar/attendance/?party=all", "/outcomes/", "/topics/", "/positions/", "/relations/", "/documents/", "/posts/",
    "/contributions/", "/records/", "/search/?q=nato", "/search/?q=cyber+summit", "/downloads/", "/help/", "/me/", "/sign-in",
] + [
    f"/parties/{code}/{page}" for code in ("JPN", "NATO", "KOR", "AUS")
    for page in ("", "agreed/", "sheet/", "handover/", "handover/?part=2", "?on=2024-01-01")
] + [f"/calendar/timeline/?party={code}" for code in ("JPN", "NATO")]


def shape(address):
    """What kind of page an address is of: its path without ids and codes, and the names in its query."""
    path, _, query = address.partition("?")
    path = re.sub(r"/([a-z-]+)--[0-9a-f-]{36}", r"/\1", path)
    path = re.sub(r"^/(parties|formats)/[^/]+/", r"/\1/{}/", path)
    names = {name for name, _ in urllib.parse.parse_qsl(query, keep_blank_values=True)} - {"offset", "sort", "q"}
    return path, tuple(sorted(names))


async def measure(get, each=12, most=1500):
    """Walks over the links: of every kind of page the `each` most linked to, at most `most` pages.

    - get: asks for an address, and gives the status and the body
    - returns: bytes by address
    """
    inbound = collections.Counter()
    waiting, done = list(START), {}
    taken = collections.Counter()
    while waiting and len(done) < most:
        for address in waiting:
            status, body = await get(address)
            taken[shape(address)] += 1
            if status != 200:
                continue
            done[address] = len(body)
            for link in set(re.findall(r'href="(/[^"#]*)', body.decode())):
                link = html.unescape(link)
                if not PASSED.search(link.partition("?")[0]):
                    inbound[link] += 1
        waiting, room = [], collections.Counter(taken)
        for link, _ in inbound.most_common():
            if link not in done and room[shape(link)] < each:
                room[shape(link)] += 1
                waiting.append(link)
            inbound[link] += 0
        waiting = [link for link in waiting if link not in done][: most - len(done)]
        for link in waiting:
            del inbound[link]
    return done


def report(sizes, slowest):
    """The largest page of each kind; true where none is too large."""
    largest = {}
    for address, size in sizes.items():
        kind = shape(address)
        if size > largest.get(kind, (0, ""))[0]:
            largest[kind] = (size, address)
    for size, address in sorted(largest.values(), reverse=True)[:slowest]:
        print(f"{size:9,} bytes  {address}")
    large = {address: size for address, size in sizes.items() if size > LIMIT}
    print(f"{len(sizes):,} pages of {len(largest)} kinds; {len(large)} larger than {LIMIT:,} bytes")
    return not large
