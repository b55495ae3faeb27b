import GRDB
import JSON
public import Labels

#if DEBUG
import Mutants
#endif

/// The names of tokens, levels and caveats as one reader sees them.
public struct ViewNames: Names {
    private let snapshot: Snapshot

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
    }

    /// The tokens of the identities that the reader can see under a code or name.
    public func tokens(named name: String, kind: TokenKind?) -> [Token] {
        #if DEBUG
        if LeakMutant.hiddenPartyNamed.isActive { return snapshot.tokensOfTheTable(named: name) }
        #endif
        let wanted = kind.map { [$0] } ?? [.party, .format, .person]
        var tokens: Set<Token> = []
        for identity in (try? snapshot.identities(called: name)) ?? [] {
            let part = IdentityPart(identity.value)
            for kind in wanted where part.kinds.contains(kind) {
                switch kind {
                case .party: tokens.insert(.party(identity.id))
                case .format: tokens.insert(.format(identity.id))
                case .person: tokens.insert(.person(identity.id))
                case .community: break
                }
            }
        }
        return tokens.sorted()
    }

    /// The code or name of a token's identity; nil where it is hidden from the reader or unknown.
    public func name(of token: Token) -> String? {
        if token.kind == .community { return "community" }
        if let known = snapshot.said.names[token.identity] { return known }
        let identity = try? snapshot.record(token.identity)
        let name = identity.flatMap { $0.type == "identity" ? IdentityPart($0.value).shortName : nil }
        snapshot.said.names[token.identity] = .some(name)
        return name
    }

    /// Whether the reader holds the level.
    public func canSee(level: Level) -> Bool { level <= snapshot.reader.clearance.level }

    /// Whether the reader holds the caveat.
    public func canSee(caveat: String) -> Bool {
        #if DEBUG
        if LeakMutant.unheldCaveatNamed.isActive { return snapshot.audience.policy.hasCaveat(caveat) }
        #endif
        return snapshot.reader.clearance.caveats.contains(caveat)
    }
}

/// What was said of names in one snapshot.
struct SaidNames {
    /// By the identity's id; nil inside is hidden from the reader or unknown.
    var names: [String: String?] = [:]
    var labels: [Label: String] = [:]
}

/// What an identity says of itself that names and tokens depend on.
struct IdentityPart {
    let code: String?
    let name: String?
    let kinds: Set<TokenKind>

    init(_ value: JSONValue) {
        let part = value["extensions"]?[Extension.key]
        code = part?["code"]?.string
        name = value["name"]?.string
        switch part?["kind"]?.string {
        case "person": kinds = [.person]
        case "format": kinds = [.format]
        default:
            // An organisation that is also a format is one record with both parts.
            let isFormat = part?["formal"] != nil || part?["decision_rule"] != nil || part?["competences"] != nil
            let isPerson = value["identity_class"]?.string == "individual"
            kinds = isPerson ? [.person] : isFormat ? [.party, .format] : [.party]
        }
    }

    /// The code, else the name.
    var shortName: String? { code ?? name }
}

/// The project's own extension of STIX.
public enum Extension {
    /// The id of its extension definition: the key of its parts.
    public static let key = "extension-definition--3a59a3b3-e864-43ca-8fdc-8095d62cf87f"
}

extension Snapshot {
    /// The identities that the reader can see under a code or name.
    func identities(called name: String) throws -> [Served] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT v.object, o.complex FROM code c JOIN version v ON v.number = c.version
                    JOIN object o ON o.number = v.object WHERE c.code = ?
                    """
            ),
            arguments: [name]
        )
        var found: [Served] = []
        for row in rows {
            let result = try items(of: row[0], isComplex: row[1])
            guard let last = result.items.last, let served = try serve(last, others: result.others),
                !served.isRevoked
            else { continue }
            let part = IdentityPart(served.value)
            #if DEBUG
            if LeakMutant.findsByHiddenField.isActive { found.append(served) }
            #endif
            if part.code == name || part.name == name { found.append(served) }
        }
        return found.sorted { $0.id < $1.id }
    }
}
