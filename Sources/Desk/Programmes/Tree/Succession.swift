internal import Coordination
internal import Localization

/// What a programme follows and what follows it, from the first to the last.
struct Succession: RecordFeature {
    struct Step: Sendable {
        let link: RecordLink
        /// The period as recorded.
        let period: String?
        let state: StateMark?
        let sources: [SourceLine]
        /// Whether it is the programme whose page this is.
        let isHere: Bool
    }

    let steps: [Step]
    let shown: Set<String>
    let told: Set<String> = ["predecessor_ref"]

    /// How far the line is followed to each side.
    private static let most = 12

    init(_ programme: Entry, referring: [Entry], shelf: Shelf, words: Words) throws {
        var before: [Step] = []
        var seen: Set<String> = [programme.id]
        var next = programme.reference("predecessor_ref")
        while let id = next, before.count < Self.most, seen.insert(id).inserted {
            let entry = try shelf.entry(id)
            before.append(try Self.step(id, entry, shelf: shelf, words: words))
            next = entry?.reference("predecessor_ref")
        }
        var after: [Step] = []
        var followers = Self.followers(of: programme, among: referring)
        while let follower = followers.first, after.count < Self.most {
            followers.removeFirst()
            guard seen.insert(follower.id).inserted else { continue }
            after.append(try Self.step(follower.id, follower, shelf: shelf, words: words))
            followers += Self.followers(of: follower, among: try shelf.referring(to: follower))
        }
        let here = try Self.step(programme.id, programme, isHere: true, shelf: shelf, words: words)
        steps = before.reversed() + [here] + after
        shown = Set(Self.followers(of: programme, among: referring).map(\.id)).intersection(seen)
    }

    private static func followers(of programme: Entry, among referring: [Entry]) -> [Entry] {
        referring.filter { $0.type == "entente-programme" && $0.text("predecessor_ref") == programme.id }
            .sorted { ($0.period?.earliest?.number ?? .max, $0.id) < ($1.period?.earliest?.number ?? .max, $1.id) }
    }

    private static func step(
        _ id: String,
        _ entry: Entry?,
        isHere: Bool = false,
        shelf: Shelf,
        words: Words
    ) throws -> Step {
        Step(
            link: try entry.map(RecordLink.init) ?? shelf.link(id),
            period: entry?.text("period"),
            state: entry?.stateMark(words),
            sources: try entry.map { try shelf.sources(of: $0, words: words) } ?? [],
            isHere: isHere
        )
    }

    func html(_ words: Words) -> HTML {
        let content: HTML =
            steps.count == 1
            ? #"<p class="absent">\#(words[.successionNone])</p>"#
            : #"<ol class="succession">\#(each(steps) { step($0, words) })</ol>"#
        return """
            <section aria-labelledby="succession"><h2 id="succession">\(words[.successionHeading])</h2>
            \(content)</section>

            """
    }

    private func step(_ step: Step, _ words: Words) -> HTML {
        guard step.link.address != nil else { return "<li>\(step.link.html(words))</li>" }
        let name: HTML =
            step.isHere ? #"<b aria-current="true">\#(step.link.nameHTML(words))</b>"# : step.link.html(words)
        let period = step.period.map(words.date) ?? words[.periodNotRecorded]
        return """
            <li>\(name) \(stateHTML(step.state, words: words)) <span class="small soft">\(period)</span>\
            \(when(!step.isHere, sourceLine(step.sources, words: words)))</li>
            """
    }
}
