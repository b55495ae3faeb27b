/// What is measured, and how large.
struct Options {
    enum Question: String {
        case parse, `import`, profile, hidden, growth, labels, difference, fill, workload, decisions
        case fillPair = "fill-pair"
        case fillDecisions = "fill-decisions"
    }

    let question: Question
    var objects: Int?
    var rounds: Int?
    var hidden = 100_000
    var decisions = 10_000
    var whole = 2_000
    var folder: String?

    /// Reads the words of the command line; nil where they say nothing that is known.
    init?(_ words: [String]) {
        guard let question = words.first.flatMap(Question.init) else { return nil }
        self.question = question
        guard words.count % 2 == 1 else { return nil }
        for place in stride(from: 1, to: words.count, by: 2) {
            let text = words[place + 1]
            let number = Int(text).flatMap { $0 > 0 ? $0 : nil }
            switch words[place] {
            case "--objects" where number != nil: objects = number
            case "--rounds" where number != nil: rounds = number
            case "--hidden" where number != nil: hidden = number ?? hidden
            case "--decisions" where number != nil: decisions = number ?? decisions
            case "--whole" where number != nil: whole = number ?? whole
            case "--folder": folder = text
            default: return nil
            }
        }
    }
}
