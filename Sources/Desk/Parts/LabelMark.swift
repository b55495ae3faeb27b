internal import Labels
internal import Localization

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

    init(_ label: Label, text: String, words: Words) {
        self.text = label.isPublic ? words[.labelPublic] : text
        tone = label.isPublic ? .everyone : label.level > .lowest ? .restricted : .released
    }

    var html: HTML { #"<span class="label\#(tone.rawValue)">\#(isolated(text))</span>"# }
}
