internal import HTTPTypes
internal import Localization
internal import Records
internal import STIX
internal import Silence

/// The frame and the sheet of a page about one decision.
struct DecisionPlace {
    let reading: CaseReading
    let reader: Frame.Reader
    let isExercise: Bool

    init(_ reading: CaseReading, reader: Frame.Reader) throws {
        self.reading = reading
        self.reader = reader
        isExercise = try reading.isExercise()
    }

    /// A page: on paper its marking stands on every sheet, with its name, the hash of the text and the page's number.
    ///
    /// - Parameter title: what the page is called under the decision; nil for the decision's own
    func page(_ content: HTML, title: String? = nil, isRefused: Bool = false) -> PageAnswer {
        let words = reading.words
        let list = RecordLink(name: words[.navDecisions], address: Address(DecisionListModel.path))
        let own = RecordLink(name: reading.found.name, address: reading.address)
        let frame = Frame(
            title: title ?? reading.found.name,
            section: .decisions,
            reader: reader,
            crumbs: title == nil ? [list] : [list, own],
            hasExercise: isExercise,
            isTimeless: true
        )
        let imprint = [
            reading.found.name, words(.decisionRound, ["number": String(reading.round.number)]),
            words(.decisionHashShort, ["hash": String(reading.round.text.sha256.text.prefix(16))]),
            words.precise(reading.now),
        ]
        let sheet = PaperSheet(
            marking: reading.mark.text,
            hasExercise: isExercise,
            imprint: imprint.joined(separator: " \u{B7} "),
            style: " bare"
        )
        return PageAnswer(
            frame: frame,
            body: sheet.html(content, words),
            status: isRefused ? .unprocessableContent : .ok
        )
    }
}
