import GRDB
import JSON
import STIX
import Silence

/// What deeds say, read once: bodies are never changed, so that a version's number stands for what it says.
struct DecisionMemory: Sendable {
    /// What one version says.
    enum Deed: Sendable {
        /// A round, what the decision is called, and what is done with the text.
        case round(Round, name: String, kind: String)
        /// An act.
        case act(DecisionAct)
        /// Whose act another one is.
        case names(Identifier, DecisionAct)
    }

    /// By the version's number; nil inside is a body that says nothing.
    private var deeds: [Int64: Deed?] = [:]

    /// So many are kept, some 500 bytes each.
    private static let most = 65_536

    subscript(version: Int64) -> Deed?? { deeds[version] }

    mutating func keep(_ deed: Deed?, of version: Int64) {
        if deeds.count >= Self.most { deeds.removeAll(keepingCapacity: true) }
        deeds[version] = .some(deed)
    }

    /// What a body says.
    static func deed(_ body: [UInt8], names: String?) -> Deed? {
        guard let object = try? JSONValue(parsing: body) else { return nil }
        if object["type"]?.string == RoundRecord.type {
            return RoundRecord.round(object).map {
                .round($0, name: object["name"]?.string ?? "", kind: object["kind"]?.string ?? "")
            }
        }
        guard let act = ActRecord.act(object) else { return nil }
        guard let names else { return .act(act) }
        return Identifier(names).map { .names($0, act) }
    }
}
