import Localization
import Testing

@Suite struct DatesAndAmountsTests {
    private let words = Words.english

    @Test(arguments: [
        ("2023", "2023"), ("2023-07", "July 2023"), ("2023-07-11", "11 July 2023"), ("2023-07-01", "1 July 2023"),
        ("2023/2026", "2023 to 2026"), ("2018/..", "since 2018"), ("../2023-07", "until July 2023"),
        ("2018/", "from 2018, end not recorded"), ("/2023", "until 2023, start not recorded"), ("../..", "always"),
        ("2023-07-11/2023-07-12", "11 to 12 July 2023"),
        ("2023-06-30/2023-07-02", "30 June to 2 July 2023"),
        ("2022-12-30/2023-01-02", "30 December 2022 to 2 January 2023"),
        ("2023-06/2023-07", "June to July 2023"), ("2023-07/2023-07-11", "July 2023 to 11 July 2023"),
        ("2023-07-11/soon-or-later", "11 July 2023 to soon-or-later"), ("2023-07-11/2023-07-11", "11 July 2023"),
    ])
    func `a date keeps its precision`(edtf: String, expected: String) {
        #expect(words.date(edtf) == expected)
    }

    @Test(arguments: ["", "soon", "2023-13", "2023-07-32", "202", "2023-07-11-01", "2023-xx"])
    func `what is no date is shown as it is`(text: String) {
        #expect(words.date(text) == text)
    }

    @Test func `an instant is told to the minute in UTC`() {
        #expect(words.instant("2026-11-22T14:05:59.123456Z") == "22 November 2026, 14:05 UTC")
        #expect(words.instant("yesterday") == "yesterday")
        #expect(words.day(ofInstant: "2026-11-22T14:05:59Z") == "22 November 2026")
    }

    @Test(arguments: [
        ("7000000000", "USD", "USD 7.0 billion"), ("5500000000", "USD", "USD 5.5 billion"),
        ("5550000000", "USD", "USD 5.55 billion"), ("1234567890", "USD", "USD 1,234,567,890"),
        ("1234500", "USD", "USD 1,234,500"), ("2500000", "KRW", "KRW 2.5 million"),
        ("999999", "EUR", "EUR 999,999"), ("0.50", "EUR", "EUR 0.50"), ("500", "buses", "500 buses"),
        ("1000000", "people", "1,000,000 people"), ("-12345.60", "USD", "USD \u{2212}12,345.60"),
        ("many", "USD", "USD many"),
    ])
    func `an amount is grouped, has its unit and loses nothing`(amount: String, unit: String, expected: String) {
        #expect(words.amount(amount, unit: unit) == expected)
    }

    @Test func `a bound is said`() {
        #expect(words.amount("7000000000", unit: "USD", bound: "at-least") == "at least USD 7.0 billion")
        #expect(words.amount("20", unit: nil, bound: "about") == "about 20")
        #expect(words.amount("20", unit: nil, bound: "at-most") == "at most 20")
        #expect(words.amount("20", unit: nil, bound: "exactly") == "20")
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "\u{2212}1,000")])
    func `whole numbers are grouped`(number: Int, expected: String) {
        #expect(Locale.english.grouped(number) == expected)
    }
}
