import Labels

extension Label {
    /// Nobody reads it: stands in where a stored label cannot be read back.
    static let nobody = Label(level: .highest, clauses: [Clause([])])
}
