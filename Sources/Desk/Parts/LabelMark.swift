internal import Labels

/// A label in words, with a frame that tells restricted from released from public beside the colour.
struct LabelMark: Hashable, Sendable {
    enum Tone: String, Sendable {
        case everyone = ""
        case released = " rel"
        case restricted = " restricted"
    }

    /// The label's printed form in the reader's view.
    let text: String
    let tone: Tone

    init(_ label: Label, text: String) {
        self.text = text
        tone = label.isPublic ? .everyone : label.level > .lowest ? .restricted : .released
    }

    var html: HTML { #"<span class="label\#(tone.rawValue)">\#(isolated(text))</span>"# }
}
