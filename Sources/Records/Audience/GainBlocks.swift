import Foundation
import GRDB

/// The numbers of the blocks in which stands what people gained.
enum GainBlocks {
    /// Stores from before gave a block in which nothing arrived the number of the next one: whoever had gained nothing was
    /// shown what others gained later. What arrived belongs to the last entry of the log with a number; the others get
    /// numbers under which nothing stands, and never will.
    static func part(_ db: Database) throws {
        let decoder = JSONDecoder()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var later: Set<Int64> = []
        for row in try Row.fetchAll(db, sql: "SELECT number, event FROM audience ORDER BY number DESC") {
            let (number, text): (Int64, String) = (row[0], row[1])
            // What cannot be read is no gain; reading the log says so.
            guard let event = try? decoder.decode(AudienceEvent.self, from: Data(text.utf8)),
                case .gained(let people, let block) = event, !later.insert(block).inserted
            else { continue }
            let parted = try encoder.encode(AudienceEvent.gained(people: people, block: -number))
            try db.execute(
                sql: "UPDATE audience SET event = ? WHERE number = ?",
                arguments: [String(decoding: parted, as: UTF8.self), number]
            )
        }
    }
}
