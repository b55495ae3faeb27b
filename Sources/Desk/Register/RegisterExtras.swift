internal import Localization

/// What stands under an entry of a list, or under the list.
protocol LinePart: Sendable {
    func part(_ words: Words) -> HTML
}

/// What only some lists have, beside what every list has.
struct RegisterExtras: Sendable {
    /// The parties that an entry concerns without naming them itself: a goal concerns those of its programme.
    var parties: @Sendable (Entry, Shelf) throws -> [String] = { _, _ in [] }
    /// Where an entry stands, as its list narrows by it; asked once for a list, then for each entry.
    var states: @Sendable (Shelf) throws -> (Entry) -> String? = { _ in \.status }
    /// What stands under the line of an entry.
    var part: (@Sendable (Entry, Shelf, Words) throws -> any LinePart)?
    /// What stands under the list, on its first page.
    var tail: (@Sendable (Shelf, Words) throws -> any LinePart)?
    /// What is said where there is nothing at all.
    var empty: Text = .listEmpty
    /// What the part under the line tells is left out of the line.
    var hasShortLines = false
}
