/// A person who can sign in here.
public struct Account: Hashable, Sendable {
    /// The person's identity id.
    public let person: String
    /// The identity id of the party for which the person acts.
    public let party: String
    /// What the person types to sign in.
    public let name: SignInName
    /// How pages greet the person.
    public let display: String
    /// A reader that ships with the examples: signs in on this machine alone.
    public let isExample: Bool
    /// Whether the person may sign in now.
    public let isActive: Bool
    /// Whether a password alone lets the person in: no code is asked for after it.
    public let lacksFactor: Bool

    /// An account.
    public init(
        person: String,
        party: String,
        name: SignInName,
        display: String,
        isExample: Bool = false,
        isActive: Bool = true,
        lacksFactor: Bool = false
    ) {
        self.person = person
        self.party = party
        self.name = name
        self.display = display
        self.isExample = isExample
        self.isActive = isActive
        self.lacksFactor = lacksFactor
    }
}

/// `local@realm`. Each party has a realm of its own, so that a name that is taken tells nobody about another party.
public struct SignInName: Hashable, Sendable, CustomStringConvertible {
    /// The name within the party, lower case.
    public let local: String
    /// The party's realm, lower case.
    public let realm: String

    /// Reads `local@realm`, in any case; each part has 1 to 64 of `a-z 0-9 . _ -`.
    ///
    /// - Returns: nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(local: String(parts[0]), realm: String(parts[1]))
    }

    /// A name from its parts.
    ///
    /// - Returns: nil when a part is empty, longer than 64, or has other characters.
    public init?(local: String, realm: String) {
        guard let local = Self.part(local), let realm = Self.part(realm) else { return nil }
        self.local = local
        self.realm = realm
    }

    /// `local@realm`.
    public var description: String { "\(local)@\(realm)" }

    static func part(_ text: String) -> String? {
        let lower = text.lowercased()
        let isNamed = lower.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default:
                false
            }
        }
        return isNamed && (1...64).contains(lower.utf8.count) ? lower : nil
    }
}
