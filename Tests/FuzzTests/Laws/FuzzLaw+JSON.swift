@testable import JSON

extension FuzzLaw {
    /// Parser and scanner agree on a text; if it is accepted it keeps its meaning through its canonical form; if not, the
    /// fault lies in the text.
    static let json = FuzzLaw("json") { text in
        let scanned = FaultScanner.firstFault(in: text, limits: .standard)
        switch parse(text) {
        case .success(let document):
            try hold(scanned == nil, "the scanner accepts what the parser accepts")
            try checkMeaning(of: document)
        case .failure(let fault):
            try hold(scanned == fault, "the scanner finds the fault of what the parser refuses")
            let isInside = fault.offset <= text.count && fault.line > 0 && fault.column > 0
            try hold(isInside, "the fault lies in the text")
        }
    }

    private static func checkMeaning(of document: JSONDocument) throws {
        let canonical = document.root.canonicalBytes()
        let value = document.root.value
        guard case .success(let again) = parse(canonical) else {
            throw BrokenLaw(description: "canonical text is accepted")
        }
        try hold(again.root.canonicalBytes() == canonical, "canonical text is its own canonical text")
        try hold(again.root.value == value, "canonical text means what the text means")
        try hold(value.canonicalBytes() == canonical, "a tree has the canonical text of its document")
    }

    private static func parse(_ text: [UInt8]) -> Result<JSONDocument, JSONError> {
        Result { () throws(JSONError) in try JSONDocument(text) }
    }
}
