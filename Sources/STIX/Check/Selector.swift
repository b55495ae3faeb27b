public import JSON

/// Paths to parts of an object as granular markings write them (STIX 2.1 §7.2.3.1): names and `[n]` joined by dots.
public enum Selector {
    /// What a selector names in an object; nil where it names nothing.
    public static func find(_ selector: String, in object: JSONNode) -> JSONNode? {
        var reader = SelectorReader(object)
        return try? reader.find(selector).get()
    }
}

/// Follows many selectors in one object. What they step through is indexed once, so that the work grows with the object
/// and the selectors, not with their product.
struct SelectorReader {
    /// Why a selector names nothing.
    struct Fault: Error {
        let reason: String
    }

    private let root: JSONNode
    private var members: [Substring: [String: JSONNode]] = [:]
    private var elements: [Substring: [JSONNode]] = [:]
    /// Smaller objects and lists are searched where they lie.
    private static let smallest = 32

    init(_ root: JSONNode) {
        self.root = root
    }

    /// What a selector names, or why it names nothing.
    mutating func find(_ selector: String) -> Result<JSONNode, Fault> {
        var node = root
        for part in selector.split(separator: ".", omittingEmptySubsequences: false) {
            let above = selector[..<part.startIndex]
            switch step(part, from: node, at: above) {
            case .success(let next): node = next
            case .failure(let fault): return .failure(fault)
            }
        }
        return .success(node)
    }

    private mutating func step(_ part: Substring, from node: JSONNode, at path: Substring) -> Result<JSONNode, Fault> {
        if part.isEmpty { return .failure(Fault(reason: "has an empty part")) }
        guard part.hasPrefix("[") else {
            guard let member = member(String(part), of: node, at: path) else {
                return .failure(Fault(reason: "names \(Quoted(String(part))), which is not there"))
            }
            return .success(member)
        }
        guard !path.isEmpty, part.hasSuffix("]"), let index = Self.index(part.dropFirst().dropLast()) else {
            return .failure(Fault(reason: "has the part \(Quoted(String(part))), no index"))
        }
        guard node.kind == .array else {
            return .failure(Fault(reason: "has the index \(part) where there is \(node.kind.words)"))
        }
        guard index < node.count else {
            return .failure(Fault(reason: "has the index \(part) in a list of \(node.count)"))
        }
        return .success(element(index, of: node, at: path))
    }

    private mutating func member(_ name: String, of node: JSONNode, at path: Substring) -> JSONNode? {
        if node.count < Self.smallest { return node[name] }
        if let table = members[path] { return table[name] }
        var table: [String: JSONNode] = [:]
        for member in node.members { table[member.key.text] = member.value }
        members[path] = table
        return table[name]
    }

    private mutating func element(_ index: Int, of node: JSONNode, at path: Substring) -> JSONNode {
        if let list = elements[path] { return list[index] }
        let list = Array(node.elements)
        elements[path] = list
        return list[index]
    }

    private static func index(_ digits: Substring) -> Int? {
        digits.utf8.allSatisfy(Name.isDigit) ? Int(digits) : nil
    }
}
