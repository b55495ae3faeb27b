import GRDB
import Labels

/// The labels of the store by number. Labels are values: a number never changes its meaning.
struct LabelTable: Sendable {
    private(set) var labels: [Label] = []
    private var numbers: [Label: Int64] = [:]

    /// How many there are; numbers run from 1 to this.
    var count: Int64 { Int64(labels.count) }

    /// The label with a number; one that nobody reads where there is none.
    subscript(number: Int64) -> Label {
        number >= 1 && number <= count ? labels[Int(number - 1)] : .nobody
    }

    /// The number of a label, if it is in the table.
    func number(of label: Label) -> Int64? { numbers[label] }

    /// Reads the labels that were added since.
    mutating func catchUp(_ db: Database) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT number, stored FROM label WHERE number > ? ORDER BY number"),
            arguments: [count]
        )
        while let row = try rows.next() {
            let label = Label(stored: row[1]) ?? .nobody
            labels.append(label)
            // Two damaged rows may read alike; the first keeps the name.
            if numbers[label] == nil { numbers[label] = count }
        }
    }

    /// The number of a label, which is added if it is new.
    mutating func intern(_ label: Label, _ db: Database) throws -> Int64 {
        if let number = numbers[label] { return number }
        try db.cachedStatement(sql: "INSERT INTO label (number, stored) VALUES (?, ?)")
            .execute(arguments: [count + 1, label.stored])
        labels.append(label)
        numbers[label] = count
        return count
    }
}
