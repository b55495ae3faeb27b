public import JSON

/// A state, organisation, body, format, office or person.
public struct Party: CoordinationRecord {
    /// The kind that is read.
    public static let kind = CoordinationKind.party
    /// What every record has.
    public let common: Common
    /// What it is.
    public let kind: String?
    /// Short code: JPN, NATO, IP4.
    public let code: String?
    /// Its other names.
    public let names: [PartyName]
    /// The country code.
    public let iso3166: String?
    /// What it is a part of.
    public let partOf: String?
    /// Whether a treaty or a standing arrangement set it up.
    public let isFormal: Bool?
    /// What set it up.
    public let formalBasis: String?
    /// What it has the power to deal with.
    public let competences: [String]
    /// What it lacks.
    public let lacks: [String]
    /// How it decides.
    public let decisionRule: String?

    /// Reads an object of this kind; nothing for any other.
    public init?(_ value: JSONValue) {
        guard let (common, own) = Self.read(value) else { return nil }
        self.common = common
        kind = own.text("kind")
        code = own.text("code")
        names = own.elements("names").map { PartyName($0) }
        iso3166 = own.text("iso_3166")
        partOf = own.text("part_of_ref")
        isFormal = own.boolean("formal")
        formalBasis = own.text("formal_basis")
        competences = own.texts("competences")
        lacks = own.texts("lacks")
        decisionRule = own.text("decision_rule")
    }
}

/// A name of a party.
public struct PartyName: Hashable, Sendable {
    /// Its stable name.
    public let key: String?
    /// The name.
    public let text: String?
    /// What kind of name it is.
    public let kind: String?
    /// Its language.
    public let language: String?
    /// When it was used.
    public let period: Period?

    init(_ element: Properties) {
        key = element.text("key")
        text = element.text("text")
        kind = element.text("kind")
        language = element.text("lang")
        period = element.period("period")
    }
}
