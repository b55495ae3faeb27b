/// The label of a record as it is picked, or written out in its text form.
struct LabelForm: Hashable, Sendable {
    /// How the label is given.
    enum Source: String, Sendable, CaseIterable {
        /// As it is stored: for a new version.
        case keep
        /// From the lists of the form.
        case pick
        /// In the text form.
        case text
    }

    /// Who may read, of those who hold the level and the caveats.
    enum Audience: String, Sendable, CaseIterable {
        case everyone
        case community
        case named
        case party
        case me
    }

    var source = Source.pick
    var level = ""
    var caveats: Set<String> = []
    var audience = Audience.party
    /// Tokens of the parties and formats named, in their stored text.
    var named: [String] = []
    /// The colour's word; empty for none.
    var colour = ""
    var text = ""

    /// The label that a new record begins with: the writer's own party, nobody else.
    static let new = LabelForm()
    /// The label that a new version begins with: the stored one.
    static let kept = LabelForm(source: .keep)

    init(source: Source = .pick) {
        self.source = source
    }

    init(_ posted: Posted, isNew: Bool) {
        let source = Source(rawValue: posted.first("label")) ?? (isNew ? .pick : .keep)
        self.source = isNew && source == .keep ? .pick : source
        level = posted.first("label.level")
        caveats = Set(posted.all("label.caveat"))
        audience = Audience(rawValue: posted.first("label.audience")) ?? .party
        named = posted.all("label.named")
        colour = posted.first("label.colour")
        text = posted.first("label.text")
    }
}
