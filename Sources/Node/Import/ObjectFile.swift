import JSON
import STIX

/// A file of STIX objects: a bundle, one object, or a list of objects.
struct ObjectFile {
    /// The most bytes of one file.
    static let limits = JSONLimits(maximumBytes: 1 << 30, maximumDepth: 64)
    /// No more than this many faults or warnings of a file are told.
    static let mostFaults = 100

    let name: String
    private let text: [UInt8]

    /// The objects that passed the check, in their order, and where each stands.
    private(set) var objects: [ValidObject] = []
    private(set) var pointers: [String] = []
    private(set) var faults: [InputFault] = []
    private(set) var warnings: [InputFault] = []

    init(name: String, text: [UInt8], catalogue: Catalogue) {
        self.name = name
        self.text = text
        do {
            let document = try JSONDocument(text, limits: Self.limits)
            read(document.root, catalogue)
        } catch {
            faults.append(
                InputFault(
                    file: name,
                    line: error.line,
                    key: "",
                    path: error.path,
                    rule: "JSON " + error.rule.rawValue,
                    reason: error.reason + ".",
                    expectation: error.expectation + "."
                )
            )
        }
    }

    private mutating func read(_ root: JSONNode, _ catalogue: Catalogue) {
        let bundle = BundleReader(root)
        for finding in bundle.findings { note(finding, of: root, at: "") }
        objects.reserveCapacity(bundle.count)
        pointers.reserveCapacity(bundle.count)
        for item in bundle { check(item.node, at: item.path, catalogue) }
    }

    private mutating func note(_ finding: Finding, of node: JSONNode, at pointer: String) {
        let fault = fault(finding, of: node, at: pointer)
        switch finding.severity {
        case .error where faults.count < Self.mostFaults: faults.append(fault)
        case .warning where warnings.count < Self.mostFaults: warnings.append(fault)
        case .error, .warning: break
        }
    }

    private mutating func check(_ node: JSONNode, at pointer: String, _ catalogue: Catalogue) {
        switch catalogue.check(node) {
        case .valid(let object, let findings):
            objects.append(object)
            pointers.append(pointer)
            for finding in findings { note(finding, of: node, at: pointer) }
        case .invalid(let findings):
            for finding in findings { note(finding, of: node, at: pointer) }
        }
    }

    private func fault(_ finding: Finding, of node: JSONNode, at pointer: String) -> InputFault {
        InputFault(
            file: name,
            line: JSONPlace.line(of: pointer + finding.path, in: text),
            key: node["id"]?.string ?? node["type"]?.string ?? "",
            path: finding.path,
            rule: finding.rule,
            reason: finding.reason + ".",
            expectation: finding.expectation + "."
        )
    }

    /// A fault of one place of the file.
    func fault(_ pointer: String, key: String, rule: String, _ reason: String, _ expectation: String) -> InputFault {
        InputFault(
            file: name,
            line: JSONPlace.line(of: pointer, in: text),
            key: key,
            path: "",
            rule: rule,
            reason: reason,
            expectation: expectation
        )
    }
}
