internal import Localization
internal import Records

extension DeedFlow {
    /// What the form leads to by which a delegate marks the text as cleared by their capital.
    func clear(_ posted: Posted) throws -> ActStep {
        let (own, note) = (reading.address, FormValue.trimmed(posted.first(ClearedPart.noteField)))
        let done = own.setting("done", ClearedPart.from)
        do {
            let round = Self.round(posted)
            let envelope = try ClearedText.envelope(clearing: reading.found, round: round, note: note, in: reading.view)
            guard let envelope else { return .go(done) }
            return .act(.envelope(envelope)) { $0.failures.isEmpty ? done : own.setting("done", Self.unmarked) }
        } catch let error as ClearedError {
            switch error {
            case .right: return try refused(posted, "", words[.decisionNotYours])
            case .otherRound: return try refused(posted, "", words[.clearedOtherRound])
            case .unread: return try refused(posted, "", words[.clearedUnread])
            case .note: return try refused(posted, ClearedPart.noteField, words[.clearedNoteUnfit])
            }
        }
    }

    /// What the address says where the mark was not stored.
    static let unmarked = "unmarked"
}
