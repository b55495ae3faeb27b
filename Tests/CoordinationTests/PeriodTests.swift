import Coordination
import Testing

@Suite struct PeriodTests {
    @Test(arguments: ["2023", "2023-07-11", "2023/2026", "2018/..", "2018/", "../2023", "/2023-07", "2022-02/2023-08"])
    func `a period is printed as it was read`(text: String) {
        #expect(Period(text)?.text == text)
    }

    @Test(arguments: ["", "/", "..", "../..", "../", "/..", "2023/2022", "2023-08/2023-07", "2023/2024/2025", "2023 /"])
    func `what says nothing or ends before it begins is refused`(text: String) {
        #expect(Period(text) == nil)
    }

    @Test(
        arguments: [
            ("2023-07-11", "2023-07-11", Truth.yes), ("2023-07-11", "2023-07-12", .no),
            ("2023-07", "2023-07-11", .possible), ("2023-07", "2023-08-01", .no),
            ("2023/2026", "2023-01-01", .possible), ("2023/2026", "2023-12-31", .yes),
            ("2023/2026", "2026-01-01", .yes), ("2023/2026", "2026-01-02", .possible), ("2023/2026", "2027-01-01", .no),
            ("2018/..", "2017-12-31", .no), ("2018/..", "2018-06-01", .possible), ("2018/..", "2030-01-01", .yes),
            ("2018-05-24/", "2018-05-24", .yes), ("2018-05-24/", "2018-05-25", .possible),
            ("../2023", "1900-01-01", .yes), ("../2023", "2023-06-01", .possible), ("../2023", "2024-01-01", .no),
            ("/2023-07-11", "1900-01-01", .possible), ("/2023-07-11", "2023-07-11", .yes),
        ])
    func `true on a day has three answers`(text: String, day: String, expected: Truth) throws {
        let period = try #require(Period(text))
        #expect(period.truth(on: try #require(WorldDate(day)).earliest) == expected)
    }

    /// The slow model: every start and end that the text allows, day by day.
    @Test func `truth agrees with trying every reading`() throws {
        let dates = ["2023", "2024", "2023-12", "2024-01", "2023-12-30", "2024-01-02"].compactMap { WorldDate($0) }
        for from in dates {
            for to in dates {
                guard let period = Period(from: .date(from), to: .date(to)) else { continue }
                for number in stride(from: from.earliest.number - 2, through: to.latest.number + 2, by: 9) {
                    #expect(
                        period.truth(on: Day(number: number)) == reading(from, to, number),
                        "\(period) on \(number)"
                    )
                }
            }
        }
    }

    private func reading(_ from: WorldDate, _ to: WorldDate, _ day: Int) -> Truth {
        let begins = from.earliest.number...from.latest.number
        let ends = to.earliest.number...to.latest.number
        var always = true
        var ever = false
        for begin in Set([begins.lowerBound, begins.upperBound, min(max(day, begins.lowerBound), begins.upperBound)]) {
            for end in Set([ends.lowerBound, ends.upperBound, min(max(day, ends.lowerBound), ends.upperBound)]) {
                if begin <= day && day <= end { ever = true } else { always = false }
            }
        }
        return always ? .yes : ever ? .possible : .no
    }

    @Test(
        arguments: [
            ("2023-07", "July 2023"), ("2023/2026", "2023 to 2026"), ("2023-07-11/2023-07-12", "11 to 12 July 2023"),
            ("2023-01-31/2023-02-01", "31 January to 1 February 2023"),
            ("2022-02/2023-08", "February 2022 to August 2023"),
            ("2022-02/2022-08", "February to August 2022"), ("2018/..", "since 2018"),
            ("2018/", "from 2018, end not recorded"), ("/2018-05", "until May 2018, start not recorded"),
            ("../2018", "until 2018"), ("2023-07-11/2023-07-11", "11 July 2023"),
            ("2023/2023-08", "2023 to August 2023"),
        ])
    func `people read a period in words`(text: String, words: String) {
        #expect(Period(text)?.words == words)
    }

    @Test func `periods sort by their first possible day, then by their last`() {
        let sorted = ["2024", "2023/2026", "2023/..", "2023-07-11", "../2023", "2023"].compactMap { Period($0) }
            .sorted()
        #expect(sorted.map(\.text) == ["../2023", "2023", "2023/2026", "2023/..", "2023-07-11", "2024"])
    }
}
