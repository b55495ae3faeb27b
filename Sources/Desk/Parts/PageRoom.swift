/// How much of its lists a page shows: all that they have room for, or a share of it where the whole page would be too long.
struct PageRoom: Hashable, Sendable {
    /// Of 100.
    let share: Int

    static let full = PageRoom(share: 100)

    /// From the fullest down.
    private static let tries = [full, PageRoom(share: 60), PageRoom(share: 35), PageRoom(share: 20)]
    /// How long a page may be without its frame.
    private static let mostBytes = 90_000

    /// How many of a list are shown that has room for so many on a page with full room.
    func most(_ number: Int) -> Int { max(min(number, 2), number * share / 100) }

    /// A page made with as much room as it may take; with the least it is taken as it is.
    static func fitting<Made>(
        _ make: (PageRoom) throws -> (made: Made, body: HTML)?
    ) rethrows -> (made: Made, body: HTML)? {
        var last: (made: Made, body: HTML)?
        for room in tries {
            guard let found = try make(room) else { return nil }
            if found.body.text.utf8.count <= mostBytes { return found }
            last = found
        }
        return last
    }
}
