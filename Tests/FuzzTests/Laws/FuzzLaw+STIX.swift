import Coordination
import JSON
import STIX

extension FuzzLaw {
    /// The check says the same of a text and of its tree; what passes passes again in its canonical form, as the same
    /// object; what does not pass has an error; and every selector of a valid object names something in it.
    static let stix = FuzzLaw("stix") { text in
        guard let document = try? JSONDocument(text) else { return }
        for item in BundleReader(document) { try check(item.node) }
    }

    private static func check(_ node: JSONNode) throws {
        let verdict = Catalogue.coordination.check(node)
        try hold(
            Catalogue.coordination.check(node.value).findings == verdict.findings,
            "a tree is judged as its text is"
        )
        guard let object = verdict.object else {
            return try hold(verdict.findings.contains { $0.severity == .error }, "what is refused has an error")
        }
        try hold(!verdict.findings.contains { $0.severity == .error }, "what has an error is refused")
        let document = try present(try? JSONDocument(object.canonical), "canonical bytes are JSON")
        let again = try present(
            Catalogue.coordination.check(document.root).object,
            "what passed passes in its canonical form"
        )
        try hold(again == object, "the canonical form of an object is its own")
        try hold(
            again.references == object.references && again.markings == object.markings,
            "an object refers and is marked as its canonical form"
        )
        for marking in object.granularMarkings {
            for selector in marking.selectors {
                try hold(Selector.find(selector, in: document.root) != nil, "a selector names something: \(selector)")
            }
        }
    }
}
