/// Where a store keeps secrets: a column of a table, of blobs or of text.
public struct SecretPlace: Sendable {
    let table: String
    let column: String
    /// The column by which a row is known. Where another text is put there, the secret is sealed anew.
    let row: String
    /// Whether the row of a name holds a secret.
    public let holds: @Sendable (_ name: String) -> Bool

    /// A column of a table.
    ///
    /// - Parameters:
    ///   - row: the column by which a row is known, of text; where another is put there, the secret is sealed anew.
    ///   - holds: which rows hold one; all of them when nothing else is said.
    public init(
        table: String,
        column: String,
        row: String,
        holds: @escaping @Sendable (_ name: String) -> Bool = { _ in true }
    ) {
        self.table = table
        self.column = column
        self.row = row
        self.holds = holds
    }

    /// What goes into the tag of a secret that stands here.
    func text(of name: String) -> String { "\(table).\(column) \(name)" }
}
