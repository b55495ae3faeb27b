import Labels
import Records
import STIX

extension View {
    /// The identity id of the party that somebody names by code, name or id, as the reader sees it.
    ///
    /// - Throws: `NodeError.unknownParty`, also where a name is that of several.
    func party(named name: String) throws -> String {
        if Identifier(name)?.type == "identity" { return name }
        if let party = try record(code: name) { return party.id }
        let tokens = names.tokens(named: name, kind: .party) + names.tokens(named: name, kind: .format)
        let ids = Set(tokens.map(\.identity))
        guard ids.count == 1, let id = ids.first else { throw NodeError.unknownParty(name) }
        return id
    }
}
