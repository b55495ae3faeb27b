import Labels
import Records

/// What became of a write, object by object.
public struct WriteReport: Codable, Hashable, Sendable {
    /// What became of one object.
    public struct Entry: Codable, Hashable, Sendable {
        /// What happened.
        public enum Outcome: String, Codable, Hashable, Sendable {
            /// Stored, or its label changed.
            case stored
            /// The same was there already.
            case unchanged
            /// A trial run would have stored it.
            case wouldStore = "would_store"
        }

        /// The STIX id.
        public let id: String
        /// The version's name.
        public let version: String
        /// What happened.
        public let outcome: Outcome
        /// The label, in words; nil where there is none to tell.
        public let label: String?
        /// What else there is to know, such as a label that was raised.
        public let notes: [String]
    }

    /// One entry for each object, in their order.
    public let entries: [Entry]
    /// The id of the request that waits for the agreement of others; nil where it was done.
    public let waiting: String?
    /// Records of the actor's own party that refer to what was raised and more people read.
    public internal(set) var dependents: [String] = []
}

extension NodeRooms {
    /// Writes an act of records.
    ///
    /// - Parameter fault: makes a fault of the object at a place.
    /// - Throws: `FaultyInput` where objects are refused, `ActError` where the whole is.
    func report(
        _ act: Act,
        by principal: Principal,
        fault: (_ position: Int, _ rule: String, _ reason: String) -> InputFault
    ) async throws -> WriteReport {
        let receipt = try await records.write(act, by: principal)
        let labels = try await records.read(as: principal) { view in
            receipt.entries.map { $0.label.map { view.text(of: $0) } }
        }
        var entries: [WriteReport.Entry] = []
        var faults: [InputFault] = []
        for (position, entry) in receipt.entries.enumerated() {
            let outcome: WriteReport.Entry.Outcome
            switch entry.outcome {
            case .stored: outcome = .stored
            case .unchanged: outcome = .unchanged
            case .wouldStore: outcome = .wouldStore
            case .failed(let rule, let reason):
                faults.append(fault(position, rule, reason))
                continue
            }
            entries.append(
                WriteReport.Entry(
                    id: entry.id,
                    version: entry.version,
                    outcome: outcome,
                    label: labels[position],
                    notes: entry.notes
                )
            )
        }
        guard faults.isEmpty else { throw FaultyInput(faults: faults) }
        return WriteReport(entries: entries, waiting: receipt.waiting)
    }
}
