public import JSON

/// A rule that concerns more than one property of an object.
public enum Rule: Sendable {
    /// Where both are there, the second timestamp is the same as the first or later.
    case notBefore(String, then: String)
    /// Where both are there, the second timestamp is later than the first.
    case before(String, then: String)
    /// One or more of these is there.
    case atLeastOne([String])
    /// Exactly one of these is there.
    case exactlyOne([String])
    /// All properties of one or more of these groups are there.
    case atLeastOneGroup([[String]])
    /// Where the first is there, so are the others.
    case needs(String, [String])
    /// Where the first is not there, the others are.
    case unless(String, needs: [String])
    /// Where the boolean has this value, some properties must be there and others must not.
    case when(String, is: Bool, needs: [String] = [], forbids: [String] = [])
    /// One or more of the kind's own properties is there, or one of the others named.
    case atLeastOneOwn(or: [String] = [])
    /// Anything else: gets the object, gives findings whose paths begin at the object.
    case check(@Sendable (JSONNode) -> [Finding])
}
