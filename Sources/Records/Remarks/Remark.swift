public import STIX

/// What a reader tells the party that keeps a record: a note about the record, between the two parties alone.
///
/// Writing for a party takes a role; telling somebody that something is wrong does not. So the act is narrow: one note,
/// new, short, about one record that its writer can read, under a label that lets in nobody but the two parties.
public struct Remark: Sendable, Hashable {
    /// The record that the note is about.
    public var record: String
    /// The marking-definitions that the note needs, and the note, which comes last.
    public var objects: [ValidObject]

    /// A remark about a record.
    public init(record: String, objects: [ValidObject]) {
        self.record = record
        self.objects = objects
    }

    /// The word among a note's `labels` that says it reports an error.
    public static let reportLabel = "error-report"
    /// The word among a note's `labels` that says it answers such a report.
    public static let answerLabel = "error-answer"
    /// The most characters of what is written.
    public static let mostCharacters = 4_000
}
