internal import Export
internal import Labels
internal import Localization
internal import Records
internal import STIX
internal import Silence

/// When silence ends in the decisions that a reader reads, as a calendar. It says no more of a decision than its page does
/// before and after the receipt: title, state and window.
struct DeadlineFile {
    let title: String
    let file: DecisionFile

    private var words: Words { file.source.words }

    /// Hours before the end at which a program reminds its owner.
    private static let reminders = [24, 2]

    func bytes() throws -> [UInt8] {
        let deadlines = try file.cases.compactMap(deadline)
        var writer = try CalendarWriter(
            name: title,
            product: "-//Entente//Entente//" + words.locale.language.tag.uppercased(),
            stamp: deadlines.compactMap(\.modified).max() ?? Instant(microseconds: 0),
            address: file.source.origin + DecisionListModel.path,
            limits: TableFile.limits
        )
        for deadline in deadlines { try writer.append(deadline) }
        let most = words.locale.grouped(DecisionFile.most)
        return writer.finish(description: words(.decisionDeadlinesAbout, ["count": most]))
    }

    /// The deadline of a decision, one and the same through all its rounds; nil for what is not announced.
    private func deadline(_ reading: CaseReading) throws -> CalendarDeadline? {
        let found = reading.found
        guard found.state != .draft else { return nil }
        let isCancelled =
            switch found.state.name {
            case .broken, .withdrawn, .extended: true
            case .draft, .announced, .running, .held, .adopted, .issued: false
            }
        let state = words.name(of: found.state.name)
        return CalendarDeadline(
            id: found.id.text,
            summary: words(.decisionDeadline, ["name": found.name]),
            instant: reading.round.expires,
            description: ([state] + (try file.lines(reading, until: reading.round.expires))).joined(separator: "\n"),
            categories: [words.deed(found.kind)],
            address: file.address(of: reading),
            access: found.label.isPublic ? .open : .confidential,
            alarms: reading.now < reading.round.expires ? Self.reminders.map { $0 * 60 } : [],
            isCancelled: isCancelled,
            modified: try DecisionChange.all(of: reading).last?.instant,
            // Each round, and the end of each, is a later one than what a program holds.
            sequence: 2 * (reading.round.number - 1) + (isCancelled ? 1 : 0)
        )
    }
}
