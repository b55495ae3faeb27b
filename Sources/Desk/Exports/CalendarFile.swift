internal import Coordination
internal import Export
internal import Localization
internal import Records
internal import STIX

/// Activities as a calendar: those that are known to the day; it says itself how many are not.
struct CalendarFile {
    let title: String
    /// The address of the page, without the node's own.
    let page: String
    let entries: [Entry]
    let source: ExportSource

    func bytes() throws -> [UInt8] {
        let words = source.words
        var writer = try CalendarWriter(
            name: title,
            product: "-//Entente//Entente//" + words.locale.language.tag.uppercased(),
            stamp: entries.map(\.served.arrived).max() ?? Instant(microseconds: 0),
            address: source.origin + page,
            limits: TableFile.limits
        )
        var undated = 0
        for entry in entries {
            guard let event = try event(entry) else {
                undated += 1
                continue
            }
            try writer.append(event)
        }
        let left = writer.leftOut.count + undated
        let about = words[.calendarAbout] + (left == 0 ? "" : " " + words.count(left, .calendarLeftOut))
        return writer.finish(description: about)
    }

    /// The event of an activity; nil where no date is recorded.
    private func event(_ entry: Entry) throws -> CalendarEvent? {
        guard let period = entry.period else { return nil }
        let words = source.words
        let line = try source.shelf.line(for: entry, words: words)
        let sources = line.sources.map(\.short).joined(separator: "; ")
        let texts = [
            entry.isExercise ? words[.exerciseMark] : nil, line.detail?.text,
            sources.isEmpty ? words[.sourceNotRecorded] : words[.sourceLabel] + " " + sources,
            words(.feedLabel, ["label": source.label(of: entry)]),
        ]
        return CalendarEvent(
            id: entry.id,
            summary: line.link.name,
            period: period,
            description: texts.compactMap(\.self).joined(separator: "\n"),
            location: entry.text("place"),
            categories: [line.kind].compactMap(\.self),
            address: source.address(of: entry),
            modified: entry.served.arrived
        )
    }
}
