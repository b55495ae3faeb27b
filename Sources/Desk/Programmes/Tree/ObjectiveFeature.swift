internal import Coordination
internal import Localization

/// An objective on its own page: what it serves, and the objectives and goals under it.
struct ObjectiveFeature: RecordFeature {
    let tree: EndsTree
    /// How the sides judge the objective itself.
    let standing: Standing
    let path: [RecordLink]
    let told: Set<String> = ["parent_ref"]

    init(_ objective: Entry, referring: [Entry], shelf: Shelf, words: Words) throws {
        let programme = try objective.reference("programme_ref").flatMap { try shelf.entry($0) }
        let whole = try programme.map { try shelf.referring(to: $0) } ?? referring
        let goals = whole.filter { $0.type == "entente-goal" }
        let below = Self.descendants(of: objective.id, among: whole.filter { $0.type == "entente-objective" })
        let known = Set(below.map(\.id) + [objective.id])
        tree = try EndsTreeBuilder(shelf: shelf, words: words).tree(
            below,
            goals: goals.filter { known.contains($0.text("objective_ref") ?? "") },
            beneath: objective.id
        )
        standing = try shelf.standing(of: objective, referring: referring, sides: [], words: words)
        path = try shelf.objectivePath(from: objective.reference("parent_ref"))
    }

    var shown: Set<String> { tree.shown.union(standing.shown) }

    /// The objectives under one, at any depth, in the order given.
    private static func descendants(of root: String, among objectives: [Entry]) -> [Entry] {
        var inside: Set<String> = [root]
        var grows = true
        while grows {
            let found = objectives.filter { !inside.contains($0.id) && inside.contains($0.text("parent_ref") ?? "") }
            grows = !found.isEmpty
            inside.formUnion(found.map(\.id))
        }
        return objectives.filter { $0.id != root && inside.contains($0.id) }
    }

    func html(_ words: Words) -> HTML {
        let above = each(path) { #"<li><span class="step">\#(words[.stepEnd])</span> \#($0.html(words))</li>"# }
        let empty: HTML = when(
            tree.ends.isEmpty && tree.loose.isEmpty,
            #"<p class="absent">\#(words[.treeNoWays])</p>"#
        )
        return """
            \(when(!path.isEmpty, "<section><h2>\(words[.goalServesHeading])</h2><ul class=\"serves\">\(above)</ul></section>"))
            <section aria-labelledby="tree"><h2 id="tree">\(words[.treeUnderHeading])</h2>
            \(empty)\(tree.html(words))</section>
            \(when(standing.total > 0, "<section><h2>\(words[.standingHeading])</h2><div class=\"judged\">\(standing.html(words))</div></section>"))
            """
    }
}
