"""The addresses of every kind of page, as somebody finds them: fixed ones, and one record of each kind."""

import re

LISTS = ["/parties/", "/formats/", "/programmes/", "/calendar/", "/topics/", "/documents/", "/records/"]
PAGES = [
    "/", *LISTS, "/search/?q=cyber", "/search/?q=zzzz", "/calendar/?q=zzzz", "/help/", "/records/?offset=50",
    "/records/?type=relationship", "/calendar/month/?month=2023-07", "/calendar/month/?month=1900-01",
    "/calendar/timeline/", "/calendar/timeline/?party=JPN", "/calendar/attendance/",
    "/calendar/attendance/?kind=ministerial&party=all", "/outcomes/", "/posts/", "/contributions/", "/goals/",
    "/projects/", "/needs/", "/programmes/compare/", "/positions/", "/relations/", "/downloads/", "/parties/JPN/agreed/",
    "/parties/JPN/sheet/", "/parties/JPN/handover/", "/?on=2023-07-11", "/parties/KOR/?on=2023-07-11",
    "/goals/?q=zzzz",
]
# Pages about one record, beside its own.
ABOUT = ["history/", "why/"]
# Pages of everybody who has signed in, of those who write, and of who administers the node.
OWN = ["/me/", "/account/", "/account/log/", "/account/mail", "/account/tokens/new", "/account/sessions/end"]
WRITING = ["/new/", "/new/entente-topic/", "/new/entente-position/", "/new/entente-activity/"]
ADMINISTRATION = ["/administration/", "/administration/people/new/", "/administration/parties/",
                  "/administration/parties/new/", "/administration/policy/", "/administration/audit/"]


def one_of_each(read):
    """The first record that each list leads to, and one of each type there is.

    `read` gives the text of the page of an address."""
    paths = []
    for page in LISTS:
        paths += re.findall(r'<h2><a href="(/[^"]+)"', read(page))[:1]
    for type in re.findall(r'<option value="([a-z0-9-]+)"', re.search(r'name="type".*?</select>', read("/records/"), re.S).group(0)):
        paths += re.findall(r'<h2><a href="(/[^"]+)"', read("/records/?type=" + type))[:1]
    return list(dict.fromkeys(paths))


def papers(read):
    """A status of a programme and a brief of an activity."""
    found = []
    for start, word in [("/programmes/?q=ITPP", "status/"), ("/calendar/?q=Washington+summit", "brief/")]:
        record = re.search(r'<h2><a href="(/[^"]+)"', read(start)).group(1)
        found += re.findall(rf'href="(/[^"]+{word})"', read(record))[:1]
    return found
