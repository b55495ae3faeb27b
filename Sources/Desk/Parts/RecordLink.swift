internal import Localization

/// A record as a link: its name and where it is, or only its id where this reader is served no such record.
struct RecordLink: Hashable, Sendable {
    /// The name, or for what is not held here the id.
    let name: String
    /// Where it is; nil for what is not held here.
    let address: Address?
    /// A party's or format's code, where space is short.
    let code: String?
    /// Whether it says of itself that it is invented for an exercise.
    let isExercise: Bool
    /// The language of the name; nil where the words are the page's own, or of several languages.
    let language: String?

    init(_ entry: Entry) {
        self.init(name: entry.name, of: entry)
    }

    /// A record under a name of the page's making.
    init(name: String, of entry: Entry) {
        self.name = name
        address = entry.address
        code = entry.code
        isExercise = entry.isExercise
        language = name == entry.name ? entry.nameLanguage : nil
    }

    /// What is hidden and what does not exist look alike: the id, and that it is not held here.
    init(missing id: String) {
        name = id
        address = nil
        code = nil
        isExercise = false
        language = nil
    }

    init(name: String, address: Address) {
        self.name = name
        self.address = address
        code = nil
        isExercise = false
        language = nil
    }

    func html(_ words: Words) -> HTML {
        guard let address else {
            return #"<span class="absent"><code>\#(name)</code> (\#(words[.notHeldHere]))</span>"#
        }
        return """
            <a href="\(address)"\(languageMark(language, words))>\(isolated(name))</a>\
            \(exerciseMark(isExercise, words))
            """
    }

    /// The name alone, where it is no link.
    func nameHTML(_ words: Words) -> HTML {
        language.map { RecordText(name, $0).html(words) } ?? isolated(name)
    }
}

/// The mark that an exercise record carries wherever it is named.
func exerciseMark(_ isExercise: Bool, _ words: Words) -> HTML {
    when(isExercise, #" <span class="label invented">\#(words[.exerciseMark])</span>"#)
}

/// A text from the record, kept from turning the text around it: whatever holds letters written from right to left, or
/// marks that steer direction, stands in an element of its own.
func isolated(_ text: String) -> HTML {
    turnsText(text) ? "<bdi>\(text)</bdi>" : "\(text)"
}

/// Whether a text could turn the text around it.
func turnsText(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
        switch scalar.value {
        case 0x0590...0x08FF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFDFF, 0xFE70...0xFEFF,
            0x10800...0x10FFF, 0x1E800...0x1EFFF:
            true
        default: false
        }
    }
}
