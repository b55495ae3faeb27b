import Testing

@testable import Localization

/// That the French catalogue is whole, and that each of its texts fits the place of the English one.
@Suite struct FrenchTests {
    /// Texts with a second form in French alone: for a date with its day, and for one million and several.
    private static let formsOfTheirOwn: Set<Text> = [
        .dateSince, .dateFromUnknownEnd, .dateUntil, .dateUnknownStartUntil, .dateRange, .amountMillion, .amountBillion,
    ]

    private func forms(_ text: String) -> [Set<String>] {
        text.split(separator: "|", omittingEmptySubsequences: false).map { form in
            Set(form.matches(of: /\{([a-z]+)\}/).map { String($0.1) })
        }
    }

    @Test func `every text stands in one French table, with the places and forms of the English one`() throws {
        for key in Text.allCases {
            #expect(French.tables.count { $0[key] != nil } == 1, "\(key.rawValue) stands in no table or in several")
            let french = forms(try #require(French.texts[key], "\(key.rawValue)"))
            let english = forms(try #require(English.texts[key], "\(key.rawValue)"))
            let expected = Self.formsOfTheirOwn.contains(key) ? [english[0], english[0]] : english
            #expect(french == expected, "\(key.rawValue)")
        }
    }

    @Test func `the tables stand beside the English ones`() {
        #expect(French.tables.count == English.tables.count)
        for (french, english) in zip(French.tables, English.tables) {
            #expect(Set(french.keys) == Set(english.keys))
        }
    }

    @Test func `what is said of a value in English is said in French`() {
        let values = Set(French.terms.keys.map { String($0.drop { $0 != ":" }.dropFirst()) })
        for key in English.terms.keys {
            #expect(French.terms[key] != nil || !key.contains(":") && values.contains(key), "\(key)")
        }
    }

    @Test func `narrow spaces, apostrophes and guillemets are those of French`() {
        let texts = French.texts.map { ($0.key.rawValue, $0.value) } + French.terms.map { ($0.key, $0.value) }
        for (name, text) in texts {
            #expect(text.firstMatch(of: /[ \u{A0}][;:!?»]|«[^\u{202F}]|[^\u{202F}][;!»]/) == nil, "\(name): \(text)")
            #expect(text.firstMatch(of: /[^\u{202F}ps0-9]:|[^\u{202F}]\?/) == nil, "\(name): \(text)")
            #expect(!text.contains { $0 == "'" || $0 == "\"" || $0 == "\u{201C}" || $0 == "\u{201D}" }, "\(name)")
            #expect(!text.contains("  ") && !text.contains("\n"), "\(name)")
        }
    }

    @Test func `no sentence was left in English`() {
        for (key, text) in French.texts where text.split(separator: " ").count > 3 {
            #expect(text != English.texts[key], "\(key.rawValue)")
        }
    }

    @Test func `no text has more than twice the length of the English one and a bit`() {
        for (key, text) in French.texts {
            let english = English.texts[key] ?? ""
            #expect(text.count <= 2 * english.count + 30, "\(key.rawValue): \(text)")
        }
    }
}

/// How French writes numbers, dates and lists.
@Suite struct FrenchFormsTests {
    private let words = Words.french

    @Test(arguments: [
        ("2023", "2023"), ("2023-08", "août 2023"), ("2023-07-11", "11 juillet 2023"),
        ("2023-07-01", "1er juillet 2023"), ("2023/2026", "2023 à 2026"), ("2018/..", "depuis 2018"),
        ("2018-04/..", "depuis avril 2018"), ("2018-05-01/..", "depuis le 1er mai 2018"),
        ("2018/", "dès 2018, fin non consignée"), ("2018-04-02/", "dès le 2 avril 2018, fin non consignée"),
        ("../2023", "jusqu’en 2023"), ("../2023-07-11", "jusqu’au 11 juillet 2023"),
        ("/2023-10", "jusqu’en octobre 2023, début non consigné"),
        ("/2023-10-02", "jusqu’au 2 octobre 2023, début non consigné"), ("../..", "toujours"),
        ("2023-07-11/2023-07-12", "11 au 12 juillet 2023"), ("2023-06-30/2023-07-02", "30 juin au 2 juillet 2023"),
        ("2022-12-30/2023-01-01", "30 décembre 2022 au 1er janvier 2023"),
        ("2023-06/2023-07", "juin à juillet 2023"), ("2018-99-99/..", "depuis 2018-99-99"), ("bientôt", "bientôt"),
    ])
    func `a date keeps its precision and takes its article`(edtf: String, expected: String) {
        #expect(words.date(edtf) == expected)
    }

    @Test func `an instant is told to the minute in UTC`() {
        #expect(words.instant("2026-11-22T14:05:59.123456Z") == "22 novembre 2026 à 14:05 UTC")
        #expect(words.day(ofInstant: "2026-08-01T14:05:59Z") == "1er août 2026")
    }

    @Test(arguments: [
        ("7000000000", "USD", "7,0 milliards USD"), ("1500000000", "USD", "1,5 milliard USD"),
        ("1234567890", "USD", "1\u{202F}234\u{202F}567\u{202F}890 USD"), ("2500000", "KRW", "2,5 millions KRW"),
        ("1000000", "EUR", "1,0 million EUR"), ("0.50", "EUR", "0,50 EUR"), ("500", "buses", "500 autobus"),
        ("1000000", "people", "1\u{202F}000\u{202F}000 personnes"),
        ("-12345.60", "USD", "\u{2212}12\u{202F}345,60 USD"),
        (
            "1" + String(repeating: "0", count: 32), "USD",
            "100" + String(repeating: "\u{202F}000", count: 7) + ",0 milliards USD"
        ),
    ])
    func `an amount has a comma, narrow spaces and the plural of its size`(
        amount: String,
        unit: String,
        expected: String
    ) {
        #expect(words.amount(amount, unit: unit) == expected)
    }

    @Test func `a bound is said`() {
        #expect(words.amount("7000000000", unit: "USD", bound: "at-least") == "au moins 7,0 milliards USD")
        #expect(words.amount("20", unit: nil, bound: "about") == "environ 20")
        #expect(words.amount("20", unit: nil, bound: "at-most") == "au plus 20")
    }

    @Test(arguments: [
        (0, "0 entrée"), (1, "1 entrée"), (2, "2 entrées"), (12345, "12\u{202F}345 entrées"),
    ])
    func `nought and one are singular`(number: Int, expected: String) {
        #expect(words.count(number, .listTotal) == expected)
    }

    @Test func `values are said in French, and those that nobody listed as they are`() {
        #expect(words.term("strongly-disagree", in: "stance") == "tout à fait défavorable")
        #expect(words.term("ministerial", in: "kind") == "réunion ministérielle")
        #expect(words.term("member-of", in: "kind") == "membre de")
        #expect(words.term("state", in: "kind") == "État")
        #expect(words.term("Northtown", in: "place") == "Northtown")
        #expect(words.term("never-seen-before", in: "kind") == "never seen before")
    }

    @Test func `lists in words`() {
        #expect(words.list(["A"]) == "A")
        #expect(words.list(["A", "B", "C"]) == "A, B et C")
    }

    @Test func `the catalogues are found by their tags and know themselves`() {
        #expect(Words.catalogues.keys.sorted() == ["en", "fr"])
        for (tag, words) in Words.catalogues { #expect(words.locale.language.tag == tag) }
        #expect(words.locale.ownName == "Français")
        #expect(words.locale.months.count == 12)
    }
}
