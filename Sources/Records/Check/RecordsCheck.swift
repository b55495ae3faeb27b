/// What came of looking through all records: for the operator at the files. Says numbers of rows and rules, never content.
public struct RecordsCheck: Hashable, Sendable {
    /// Versions that were looked at.
    public var versions = 0
    /// What does not hold, in words; at most `mostFaults`, and then there may be more.
    public var faults: [String] = []

    /// So many faults are told.
    public static let mostFaults = 100

    /// Adds a fault; returns whether more are wanted.
    @discardableResult
    mutating func add(_ fault: String) -> Bool {
        if faults.count < Self.mostFaults { faults.append(fault) }
        return faults.count < Self.mostFaults
    }
}
