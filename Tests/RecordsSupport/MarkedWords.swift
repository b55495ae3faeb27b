import JSON
public import Records
import STIX

/// Words by which one can tell where a text was first written: every text of what is written gets one of its own,
/// unless it holds one already because it was copied.
public struct MarkedWords: Sendable {
    private static let prefix = Array("canary".utf8)
    private static let digits = 6
    private var count = 0

    /// No words were given yet.
    public init() {}

    /// The act with words in its texts.
    public mutating func marked(_ act: Act) -> Act {
        switch act {
        case .envelope(var envelope):
            envelope.objects = envelope.objects.map { marked($0) }
            return .envelope(envelope)
        case .remark(var remark):
            remark.objects = remark.objects.map { marked($0) }
            return .remark(remark)
        default: return act
        }
    }

    private mutating func marked(_ object: ValidObject) -> ValidObject {
        guard !["marking-definition", "identity"].contains(object.type),
            case .valid(let marked, _) = Catalogue.standard.check(marked(object.value, at: nil))
        else { return object }
        return marked
    }

    private mutating func marked(_ value: JSONValue, at property: String?) -> JSONValue {
        if let members = value.object {
            var marked = value
            for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                // Everything below `contents` is text.
                let isText = ["name", "content", "description", "aliases", "contents"].contains(name)
                let place = property == "contents" ? property : isText ? name : nil
                if place != nil { marked[name] = self.marked(member, at: place) }
            }
            return marked
        }
        if let elements = value.array { return .array(elements.map { marked($0, at: property) }) }
        guard let text = value.string, Self.words(in: Array(text.utf8)).isEmpty else { return value }
        count += 1
        let number = String(count)
        let zeros = String(repeating: "0", count: Self.digits - number.count)
        return .string(text + " " + String(decoding: Self.prefix, as: UTF8.self) + zeros + number)
    }

    /// The words in some bytes, whatever they are.
    public static func words(in bytes: [UInt8]) -> Set<String> {
        var words: Set<String> = []
        let length = prefix.count + digits
        var start = bytes.startIndex
        while start + length <= bytes.count {
            if bytes[start] == prefix[0], bytes[start..<start + prefix.count].elementsEqual(prefix) {
                let number = bytes[(start + prefix.count)..<(start + length)]
                if number.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
                    words.insert(String(decoding: bytes[start..<start + length], as: UTF8.self))
                }
            }
            start += 1
        }
        return words
    }
}
