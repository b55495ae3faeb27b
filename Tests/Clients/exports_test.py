"""What the project exports, read by libraries of others: the files that the tests in Swift keep."""

import csv
import datetime
import io
import json
import pathlib
import unittest
import xml.etree.ElementTree

import icalendar

FILES = pathlib.Path(__file__).resolve().parents[1] / "Golden" / "Export"


class ExportsTest(unittest.TestCase):
    def test_calendar(self):
        calendar = icalendar.Calendar.from_ical((FILES / "calendar.ics").read_bytes())
        events = calendar.walk("VEVENT")
        self.assertEqual([], [error for event in events for error in event.errors])
        self.assertEqual(
            [
                (datetime.date(2023, 7, 11), datetime.date(2023, 7, 13)),
                (datetime.date(2024, 10, 17), datetime.date(2024, 10, 18)),
                (datetime.date(2024, 12, 31), datetime.date(2025, 1, 1)),
                (datetime.date(2024, 2, 28), datetime.date(2024, 3, 1)),
            ],
            [(event.decoded("DTSTART"), event.decoded("DTEND")) for event in events],
        )
        first = events[0]
        self.assertEqual("Vilnius summit; leaders of the four, with the Secretary General", str(first["SUMMARY"]))
        self.assertEqual(
            "First line\nSecond line, with \\ and ; and 日本の防衛大臣が北大西洋条約機構の本部を訪問して会談した。",
            str(first["DESCRIPTION"]),
        )
        self.assertEqual(["summit", "dialogue, formal"], [str(category) for category in first["CATEGORIES"].cats])
        self.assertEqual(datetime.datetime(2023, 8, 1, 12, 0, tzinfo=datetime.timezone.utc), first.decoded("DTSTAMP"))

    def test_tables(self):
        expected = [
            ["a--1", 'Howitzers, "carriers" and other equipment', "2022-02/2023-08", "leader", "", "true"],
            ["a--2", '=HYPERLINK("https://example.org")', "2023", "", "7000000000.50", "false"],
            ["a--3", "日本 防衛\r\nsecond line ", "", "", "-12", ""],
        ]
        rows = list(csv.reader(io.StringIO((FILES / "exact.csv").read_bytes().decode(), newline=""), strict=True))
        self.assertEqual(["id", "name", "date", "level", "amount", "in_kind", "topics"], rows[0])
        self.assertEqual(expected, [row[:6] for row in rows[1:]])
        book = list(csv.DictReader(io.StringIO((FILES / "codebook.csv").read_bytes().decode(), newline=""), strict=True))
        self.assertEqual(rows[0], [row["column"] for row in book if row["value"] == ""])
        lines = [json.loads(line) for line in (FILES / "rows.jsonl").read_text().splitlines()]
        self.assertEqual(rows[0], list(lines[0]))
        self.assertEqual(["support", "arms; sold"], lines[0]["topics"])
        self.assertIsNone(lines[2]["date"])

    def test_feed(self):
        atom = "{http://www.w3.org/2005/Atom}"
        feed = xml.etree.ElementTree.parse(FILES / "feed.atom").getroot()
        self.assertEqual(atom + "feed", feed.tag)
        self.assertEqual(2, len(feed.findall(atom + "entry")))
        for owner in [feed, *feed.findall(atom + "entry")]:
            for name in ["id", "title", "updated"]:
                self.assertEqual(1, len(owner.findall(atom + name)), name)

    def test_pictures(self):
        pictures = sorted((FILES.parent / "Charts").glob("*.svg"))
        self.assertTrue(pictures)
        for picture in pictures:
            root = xml.etree.ElementTree.parse(picture).getroot()
            self.assertEqual("{http://www.w3.org/2000/svg}svg", root.tag, picture.name)


if __name__ == "__main__":
    unittest.main()
