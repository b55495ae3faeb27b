import Testing

@testable import Localization

@Suite struct WordsTests {
    private let words = Words.english

    @Test func `every key has an English text`() {
        for key in Text.allCases {
            #expect(English.tables.count { $0[key] != nil } == 1, "\(key.rawValue) stands in no table or in several")
            #expect(words[key].isEmpty == false)
        }
    }

    @Test func `a place is filled and one without a value is left out`() {
        #expect(words(.dateRange, ["start": "2023", "end": "2026"]) == "2023 to 2026")
        #expect(words(.dateRange, ["start": "2023"]) == "2023 to ")
    }

    @Test func `what fills a place is not read as a text with places`() {
        #expect(words(.listRefersTo, [:]) == "Records that refer to")
        #expect(words(.searchEmpty, ["text": "{count}"]) == "Nothing that you may read holds all of: {count}")
    }

    @Test(arguments: [(0, "0 entries"), (1, "1 entry"), (2, "2 entries"), (12345, "12,345 entries")])
    func `a number takes its plural form`(number: Int, expected: String) {
        #expect(words.count(number, .listTotal) == expected)
    }

    @Test func `what fills a counted text cannot bring a plural form along`() {
        #expect(words.count(1, .timelineGroup, ["party": "A|B"]) == "1 activity with A|B")
    }

    @Test func `values of open vocabularies read, listed or not`() {
        #expect(words.term("itpp", in: "kind") == "Individually Tailored Partnership Programme")
        #expect(words.term("strongly-disagree", in: "stance") == "strongly disagree")
        #expect(words.term("never-seen-before", in: "kind") == "never seen before")
        #expect(words.term("full", in: "seen") == "whole text read")
        #expect(words.term("full", in: "other") == "full")
    }

    @Test func `a language says in English what it lacks`() {
        let few = Words(locale: .english, texts: [.yes: "oui"], terms: ["absent": "absent(e)"])
        #expect(few[.yes] == "oui")
        #expect(few[.no] == "no")
        #expect(few.term("absent", in: "attendance") == "absent(e)")
        #expect(few.term("itpp", in: "kind") == "Individually Tailored Partnership Programme")
    }

    @Test func `lists in words`() {
        #expect(words.list([]) == "")
        #expect(words.list(["A"]) == "A")
        #expect(words.list(["A", "B"]) == "A and B")
        #expect(words.list(["A", "B", "C"]) == "A, B and C")
    }
}
