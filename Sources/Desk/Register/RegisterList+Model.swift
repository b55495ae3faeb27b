internal import Coordination
internal import Localization
internal import Records

/// A list page: what was asked, what there is, and the entries of one page of it.
struct RegisterListModel: Sendable {
    let register: Register
    let selection: Selection
    let choices: Choices
    let lines: [EntryLine]
    /// What stands under each line, in lists that have that.
    let parts: [any LinePart]
    /// What stands under the list.
    let tail: (any LinePart)?
    /// How many entries the whole list has.
    let total: Int
    /// How many there are without any narrowing.
    let unfiltered: Int
    /// The record that all entries refer to, if that was asked for.
    let to: RecordLink?
    /// What all entries of the list come to, where the list has that.
    let digest: (any RegisterDigest)?
    let hasExercise: Bool
    /// The types that are listed.
    let types: [String]
    /// All entries of the list in its order, whichever page of it is shown: what its files hold.
    let found: [Entry]

    init(_ register: Register, _ selection: Selection, shelf: Shelf, words: Words) throws {
        let types =
            register.isOpen && !selection.types.isEmpty
            ? selection.types.flatMap(TypeFacts.types(named:)) : register.types
        let order = selection.order ?? register.order
        let contents = try shelf.contents(register, types: types, order: order)
        let found = try register.matching(selection, among: contents.entries, shelf: shelf)
        var selection = selection
        selection.offset = Paging.offset(selection.offset, of: found.count, size: register.pageSize)
        let page = Array(found.dropFirst(selection.offset).prefix(register.pageSize))
        self.types = types
        self.found = found
        self.register = register
        self.selection = selection
        choices = try Choices(contents, register: register, shelf: shelf, words: words)
        lines = try page.map { entry in
            try shelf.line(for: entry, words: words, isShort: register.extras.hasShortLines)
        }
        parts = try page.compactMap { try register.extras.part?($0, shelf, words) }
        tail = selection.offset == 0 ? try register.extras.tail?(shelf, words) : nil
        total = found.count
        unfiltered = contents.entries.count
        to = try selection.to.map(shelf.link)
        digest = try register.digest?.init(
            RegisterDigestRequest(selection: selection, found: found, page: page, shelf: shelf, words: words)
        )
        hasExercise = page.contains(where: \.isExercise)
    }

    /// The offset of the page after this one.
    var next: Int? {
        let next = selection.offset + register.pageSize
        return next < total ? next : nil
    }

    /// The offset of the page before this one.
    var previous: Int? {
        selection.offset == 0 ? nil : max(0, selection.offset - register.pageSize)
    }
}
