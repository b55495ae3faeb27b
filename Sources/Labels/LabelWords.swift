/// The fragments of which a label in words is made. English is built in; another language is another value.
public struct LabelWords: Hashable, Sendable {
    /// The whole of a public label.
    public var everyone = "Everyone"
    /// The audience of an empty clause.
    public var nobody = "nobody"
    /// Before the audience.
    public var audience = "for "
    /// Between an audience and a further one in which the reader must be as well.
    public var also = ", who must also be "
    /// Before the names of parties and formats.
    public var members = "members of "
    /// Behind a party whose name a format bears too.
    public var itself = " itself"
    /// The community.
    public var community = "any party with an account here"
    /// In the place of names that the reader may not see.
    public var hidden = "others not named here"
    /// In the place of a level that the reader may not see.
    public var hiddenLevel = "a level not named here"
    /// Before the names of caveats.
    public var caveat = "only with caveat "
    /// Between the last two of several ways in.
    public var or = " or "
    /// Between the last two of several caveats.
    public var and = " and "

    /// English.
    public static let english = LabelWords()
}
