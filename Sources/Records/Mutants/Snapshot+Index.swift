#if DEBUG
import GRDB
import JSON
import Mutants

/// What mutants read of the word index, without asking who reads.
extension Snapshot {
    /// How many documents match.
    func matchesInTheIndex(_ words: [String]) throws -> Int {
        try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM words WHERE words MATCH ?",
            arguments: [words.map(Snapshot.quoted).joined(separator: " AND ")]
        ) ?? 0
    }

    /// Where versions stand among all that match; nil where no mutant asks.
    func mutantPlaces(of words: [String]) throws -> [Int64: Int]? {
        guard let active = LeakMutant.active, [.rankByAllDocuments, .tieByRowNumber].contains(active) else {
            return nil
        }
        let order = active == .rankByAllDocuments ? "rank" : "rowid"
        let rows = try Int64.fetchAll(
            db,
            sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY \(order)",
            arguments: [words.map(Snapshot.quoted).joined(separator: " AND ")]
        )
        return Dictionary(
            rows.enumerated().map { (WordsRow.version(of: $0.element), $0.offset) },
            uniquingKeysWith: { one, _ in one }
        )
    }

    /// What is stored of an item.
    func whole(_ item: Replay.Item) -> JSONValue {
        (try? version(item.showing.version)).flatMap { try? JSONValue(parsing: $0.body) } ?? .null
    }
}
#endif
