internal import Coordination
internal import Labels
internal import Localization
internal import Records

/// Where a goal or a programme stands in the eyes of each side: the latest assessment by each who judges, and which
/// side's is not recorded. Never merged into one.
struct Standing: Sendable {
    /// One side's latest assessment.
    struct Verdict: Sendable {
        /// The assessment's own record.
        let record: RecordLink
        /// Who judges; nil where that is not recorded.
        let judge: RecordLink?
        /// The party of the programme for which the judge speaks, where it is not the judge itself.
        let side: RecordLink?
        let state: StateMark?
        /// The date as recorded.
        let date: String?
        let text: RecordText?
        let sources: [SourceLine]
        /// The label where it restricts.
        let label: LabelMark?
    }

    let verdicts: [Verdict]
    /// The sides of which no assessment is recorded.
    let silent: [RecordLink]
    /// How many assessments there are, earlier ones with them.
    let total: Int
    /// The list of all of them.
    let all: Address
    /// The assessments that are shown.
    let shown: Set<String>

    /// Whether the latest states are not all the same.
    var differs: Bool { Set(verdicts.compactMap { $0.state?.value }).count > 1 }
}

extension Shelf {
    /// How the sides judge a goal, an objective or a programme.
    ///
    /// - Parameters:
    ///   - referring: the records that refer to it
    ///   - sides: the ids of the parties whose judgement is expected
    func standing(of subject: Entry, referring: [Entry], sides: [String], words: Words) throws -> Standing {
        let latest = try judgements(of: subject, referring: referring, sides: sides)
        let heard = Set(latest.compactMap(\.side))
        return Standing(
            verdicts: try latest.map { try verdict($0.assessment, side: $0.side, words: words) },
            silent: try links(sides.filter { !heard.contains($0) }),
            total: referring.count { $0.type == "entente-assessment" },
            all: Address("/records/", query: [("type", "entente-assessment"), ("to", subject.id)]),
            shown: Set(latest.map(\.assessment.id))
        )
    }

    /// The latest assessment by each who judges, in the order of the sides.
    ///
    /// - Returns: each with the side that its judge is or is part of, if any
    func judgements(
        of subject: Entry,
        referring: [Entry],
        sides: [String]
    ) throws -> [(assessment: Entry, side: String?)] {
        let assessments = referring.filter { $0.type == "entente-assessment" && $0.text("subject_ref") == subject.id }
        let byJudge = Dictionary(grouping: assessments) { $0.text("by_ref") ?? "" }
        try prefetch(sides + byJudge.keys.filter { !$0.isEmpty })
        let placed = try byJudge.map { judge, all in
            let side = judge.isEmpty ? nil : try side(of: judge, among: sides)
            return (
                latest: all.max { $0.judgementOrder < $1.judgementOrder }, side: side,
                place: side.flatMap { sides.firstIndex(of: $0) } ?? sides.count,
                judge: judge.isEmpty ? "" : try link(judge).name
            )
        }
        let ordered = placed.sorted { left, right in
            (left.place, left.judge, left.latest?.id ?? "") < (right.place, right.judge, right.latest?.id ?? "")
        }
        return ordered.compactMap { item in item.latest.map { ($0, item.side) } }
    }

    /// An assessment as one side's word.
    func verdict(_ assessment: Entry, side: String?, words: Words) throws -> Standing.Verdict {
        let judge = assessment.text("by_ref")
        return Standing.Verdict(
            record: RecordLink(assessment),
            judge: try judge.map(link),
            side: side == judge ? nil : try side.map(link),
            state: assessment.stateMark(words),
            date: assessment.text("on"),
            text: assessment.said("text"),
            sources: try sources(of: assessment, words: words),
            label: restriction(of: assessment, words: words)
        )
    }

    /// The party among `sides` that an identity speaks for: itself, or what it is part of.
    func side(of id: String, among sides: [String]) throws -> String? {
        var next: String? = id
        var seen: Set<String> = []
        // What is part of itself has no end.
        while let here = next, seen.insert(here).inserted {
            if sides.contains(here) { return here }
            next = try entry(here)?.reference("part_of_ref")
        }
        return nil
    }
}

extension Entry {
    /// Puts the latest judgement last; what has no date comes before what has one.
    fileprivate var judgementOrder: JudgementOrder {
        JudgementOrder(day: period?.latest?.number ?? .min, version: served.version, id: id)
    }
}

/// What decides which of two assessments by the same judge is the later one.
private struct JudgementOrder: Comparable {
    let day: Int
    let version: String
    let id: String

    static func < (left: JudgementOrder, right: JudgementOrder) -> Bool {
        (left.day, left.version, left.id) < (right.day, right.version, right.id)
    }
}
