public import JSON

/// Paths to parts of an object as granular markings write them (STIX 2.1 §7.2.3.1): names and `[n]` joined by dots.
public enum Selector {
    /// What a selector names in an object; nil where it names nothing.
    public static func find(_ selector: String, in object: JSONNode) -> JSONNode? {
        guard case .success(let node) = follow(selector, in: object) else { return nil }
        return node
    }

    /// Why a selector names nothing; nil where it names something.
    static func fault(in selector: String, of object: JSONNode) -> String? {
        guard case .failure(let fault) = follow(selector, in: object) else { return nil }
        return fault.reason
    }

    private static func follow(_ selector: String, in object: JSONNode) -> Result<JSONNode, Fault> {
        var node = object
        var isFirst = true
        for part in selector.split(separator: ".", omittingEmptySubsequences: false) {
            if part.isEmpty { return .failure(Fault(reason: "has an empty part")) }
            if part.hasPrefix("[") {
                guard !isFirst, part.hasSuffix("]"), let index = index(part.dropFirst().dropLast()) else {
                    return .failure(Fault(reason: "has the part \(Quoted(String(part))), no index"))
                }
                guard node.kind == .array else {
                    return .failure(Fault(reason: "has the index \(part) where there is \(node.kind.words)"))
                }
                guard let element = node.elements.dropFirst(index).first(where: { _ in true }) else {
                    return .failure(Fault(reason: "has the index \(part) in a list of \(node.count)"))
                }
                node = element
            } else {
                guard let member = node[String(part)] else {
                    return .failure(Fault(reason: "names \(Quoted(String(part))), which is not there"))
                }
                node = member
            }
            isFirst = false
        }
        return .success(node)
    }

    private static func index(_ digits: Substring) -> Int? {
        digits.utf8.allSatisfy(Name.isDigit) ? Int(digits) : nil
    }

    private struct Fault: Error {
        let reason: String
    }
}
