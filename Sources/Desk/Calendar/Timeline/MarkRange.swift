internal import Coordination

/// A stretch of a timeline, in half days: which of its marks a list shows.
///
/// The mark of an activity stands in the middle of the days on which it can have begun; that of a date known to the
/// month may stand where one day turns into the next. In an address such a place is the day with `~` after it:
/// `2023-07-11/2023-09-15~`.
struct MarkRange: Hashable, Sendable {
    /// Twice the number of the day, and one more for the turn to the next.
    let first: Int
    let last: Int

    /// From one place to another.
    init(_ first: Int, _ last: Int) {
        self.first = first
        self.last = last
    }

    /// Reads the form of an address; nothing for any other text.
    init?(_ text: String) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = Self.half(ends[0]), let last = Self.half(ends[1]) else { return nil }
        self.init(first, last)
    }

    /// The form of an address.
    var text: String { Self.text(first) + "/" + Self.text(last) }

    /// Whether a place lies in it.
    func contains(_ half: Int) -> Bool { first <= half && half <= last }

    private static func half(_ text: Substring) -> Int? {
        let isTurn = text.hasSuffix("~")
        guard let date = WorldDate(isTurn ? text.dropLast() : text), date.precision == .day else { return nil }
        return date.earliest.number * 2 + (isTurn ? 1 : 0)
    }

    private static func text(_ half: Int) -> String {
        Day(number: half >> 1).description + (half & 1 == 1 ? "~" : "")
    }
}

extension Entry {
    /// Where a timeline draws it as a mark; nil for what it draws as a bar, and for what has no date.
    var markPlace: Int? {
        guard let period, !period.isLong, let date = period.start.date else { return nil }
        return date.earliest.number + date.latest.number
    }
}

extension Period {
    /// Whether it is long enough for a timeline to draw it as a bar: it goes on, one of its ends is not recorded, or it
    /// lasted more than a month on every reading.
    var isLong: Bool {
        guard !isSingleDate else { return false }
        guard let start = start.date, let end = end.date else { return true }
        return end.earliest.number - start.latest.number > 31
    }
}
