internal import Localization
internal import Records
internal import STIX
internal import Silence

/// The decisions that a file tells of, of one reading of the record.
struct DecisionFile {
    let cases: [CaseReading]
    let source: ExportSource

    /// How many of those that end next stand in a file, and how many of those that ended last.
    static let most = 200

    init(zone: Zone?, source: ExportSource) throws {
        let shelf = source.shelf
        let found = try [DecisionQuery.Window.open, .closed].flatMap { window in
            try shelf.view.decisions(DecisionQuery(window, limit: Self.most)).decisions
        }
        try shelf.prefetch(found.flatMap { [$0.id.text, $0.body, $0.round.text.document.text] })
        cases = try found.map { try CaseReading($0, zone: zone, shelf: shelf, words: source.words) }
        self.source = source
    }

    /// The address of a decision's page, as it is sent on.
    func address(of reading: CaseReading) -> String { source.origin + reading.address.text }

    /// What every entry says: whether it is invented, when silence ends on three clocks, who may read it, the reference.
    func lines(_ reading: CaseReading, until end: Instant) throws -> [String] {
        let words = source.words
        let clocks = reading.clocks(end).rows(words).map {
            words(.decisionFileClock, ["place": $0.place, "time": $0.time])
        }
        return (try reading.isExercise() ? [words[.exerciseMark]] : []) + [words[.decisionEnds]] + clocks
            + [
                words(.feedLabel, ["label": reading.mark.text]),
                words(.decisionFileReference, ["id": reading.found.id.text]),
            ]
    }
}
