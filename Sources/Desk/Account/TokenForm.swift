internal import Accounts
internal import Labels
internal import Localization
internal import Records
internal import Web

/// A token to be, as the form says it and as it is shown again when something is wrong.
struct TokenForm: Hashable, Sendable {
    /// For how many days a token may be made.
    static let days = [7, 30, 90, 180, 365]

    var name = ""
    var scope = TokenScope.read.rawValue
    var days = "90"
    var level = ""
    var caveats: Set<String> = []
    var keepsParty = true
    var keepsFormats = true

    /// An empty form: reading, everything kept.
    init(_ choices: TokenChoices) {
        level = choices.levels.last?.name ?? ""
        caveats = Set(choices.caveats)
    }

    /// What was sent.
    init(_ form: Query) {
        name = form.first("name") ?? ""
        scope = form.first("scope") ?? ""
        days = form.first("days") ?? ""
        level = form.first("level") ?? ""
        caveats = Set(form.values("caveat"))
        keepsParty = form.values("keeps").contains("party")
        keepsFormats = form.values("keeps").contains("formats")
    }

    /// What the form asks for, if the person may have it; a level that they do not hold and one that does not exist are
    /// the same fault.
    func request(_ choices: TokenChoices, _ words: Words) -> (request: TokenRequest?, faults: [FieldFault]) {
        var faults: [FieldFault] = []
        let level = choices.levels.first { $0.name == self.level }?.level
        let scope = TokenScope(rawValue: self.scope)
        let days = Int(self.days).flatMap { Self.days.contains($0) ? $0 : nil }
        if scope == nil { faults.append(FieldFault(field: "scope", text: words[.tokenFaultScope])) }
        if days == nil { faults.append(FieldFault(field: "days", text: words[.tokenFaultDays])) }
        if level == nil { faults.append(FieldFault(field: "level", text: words[.tokenFaultLevel])) }
        if !caveats.isSubset(of: choices.caveats) {
            faults.append(FieldFault(field: "caveats", text: words[.tokenFaultCaveat]))
        }
        guard faults.isEmpty, let level, let scope, let days else { return (nil, faults) }
        let ceiling = TokenCeiling(
            rank: level.rank,
            caveats: caveats,
            keepsParty: keepsParty,
            keepsFormats: keepsFormats
        )
        return (TokenRequest(name: name, scope: scope, days: days, ceiling: ceiling), [])
    }
}

/// A token that the person may have.
struct TokenRequest: Hashable, Sendable {
    let name: String
    let scope: TokenScope
    let days: Int
    let ceiling: TokenCeiling
}

/// What the person holds, to choose a token's limits from.
struct TokenChoices: Sendable {
    /// Levels that the person reads, from the lowest up.
    let levels: [Policy.NamedLevel]
    let caveats: [String]

    init(_ view: View) {
        levels = view.policy.levels.filter { $0.level <= view.clearance.level }
        caveats = view.clearance.caveats.sorted()
    }
}

extension AccountError {
    /// The error as a fault of a field of the token's form; nil for what no field is to blame for.
    func tokenFault(_ words: Words) -> FieldFault? {
        switch self {
        case .tokenName: FieldFault(field: "name", text: words[.tokenFaultName])
        case .tokenTime: FieldFault(field: "days", text: words[.tokenFaultDays])
        case .tokenScope: FieldFault(field: "keeps", text: words[.tokenFaultKeeps])
        case .tooManyTokens(let limit): FieldFault(field: "name", text: words.count(limit, .tokenFaultMany))
        default: nil
        }
    }
}
