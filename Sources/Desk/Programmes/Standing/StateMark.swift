internal import Localization

/// A state in words, in a frame that sets apart what goes well from what does not; the words alone tell it.
struct StateMark: Hashable, Sendable {
    /// How a state looks; the colour repeats what the words say.
    enum Tone: String, Sendable {
        case open = ""
        case good = " good"
        case slow = " slow"
        case stopped = " stopped"
    }

    /// The state as recorded, such as `on-track`.
    let value: String
    let text: String
    let tone: Tone

    /// - Parameter vocabulary: `state` of goals and assessments, `status` of programmes
    init(_ value: String, in vocabulary: String, words: Words) {
        self.value = value
        text = words.term(value, in: vocabulary)
        tone =
            switch value {
            case "achieved", "on-track", "completed", "in-force", "launched": .good
            case "delayed", "at-risk": .slow
            case "blocked", "dropped", "not-achieved": .stopped
            default: .open
            }
    }

    var html: HTML { #"<span class="state\#(HTML(markup: tone.rawValue))">\#(text)</span>"# }
}

extension Entry {
    /// The state of a goal, an assessment or a programme; nil where none is recorded.
    func stateMark(_ words: Words) -> StateMark? {
        if let status = text("status") { return StateMark(status, in: "status", words: words) }
        return text("state").map { StateMark($0, in: "state", words: words) }
    }
}

/// A state, or that none is recorded.
func stateHTML(_ mark: StateMark?, words: Words) -> HTML {
    mark?.html ?? #"<span class="absent">\#(words[.stateNotRecorded])</span>"#
}
