internal import JSON
internal import Labels
internal import STIX

/// The texts of the markings that a folder can write as labels.
struct KnownLabels {
    private var texts: [String: String] = [:]
    private var book: LabelBook

    /// The colours, and those marking-definitions that reading their text would make again just as they are.
    init(_ markings: [JSONValue], _ book: LabelBook) {
        self.book = book
        for tlp in TLP.allCases { texts[tlp.id] = "TLP:" + tlp.word }
        for marking in markings {
            guard let id = marking["id"]?.string, let name = marking["name"]?.string,
                let made = try? self.book.ids(of: name), made == [id], self.book.definitions[id] == marking
            else { continue }
            texts[id] = name
        }
    }

    /// Whether the marking can be written as a label.
    func isKnown(_ id: String) -> Bool { texts[id] != nil }

    /// The ids of a label text.
    mutating func ids(of text: String) -> [String] { (try? book.ids(of: text)) ?? [] }

    /// The id of the statement that marks an exercise.
    mutating func id(ofExercise text: String) -> String { book.id(ofExercise: text) }

    /// The label texts of ids that are all known: a colour and what stands beside it make one text.
    func labels(_ ids: some Sequence<String>) -> [String] {
        var labels: [String] = []
        var colour: String?
        for id in ids {
            guard let text = texts[id] else { continue }
            if text.hasPrefix("TLP:") {
                if let colour { labels.append(colour) }
                colour = text
            } else {
                labels.append(colour.map { $0 + " " + text } ?? text)
                colour = nil
            }
        }
        return labels + [colour].compactMap(\.self)
    }

    /// A label as a value in a file: one text, or a list where there are several.
    static func value(_ labels: [String]) -> YAMLValue {
        labels.count == 1 ? .text(labels[0]) : .texts(labels)
    }
}
