internal import Coordination
internal import Localization

/// Ends, ways and means of a programme, and what is known where they are not recorded.
struct ProgrammeTree: RecordFeature {
    let tree: EndsTree
    /// How the sides judge the programme as a whole.
    let standing: Standing
    /// What was done under the programme for no goal shown here.
    let means: Means
    let meansTotal: Int
    /// The list of its goals.
    let allGoals: Address
    /// The words for what it is, to say what is missing: a project has no ends of its own.
    let isProject: Bool

    init(_ programme: Entry, referring: [Entry], shelf: Shelf, words: Words) throws {
        tree = try EndsTreeBuilder(shelf: shelf, words: words).tree(
            referring.filter { $0.type == "entente-objective" && $0.text("programme_ref") == programme.id },
            goals: referring.filter { $0.type == "entente-goal" && $0.text("programme_ref") == programme.id }
        )
        standing = try shelf.standing(
            of: programme,
            referring: referring,
            sides: programme.texts("party_refs"),
            words: words
        )
        let underGoals = tree.goals.reduce(into: Set<String>()) { $0.formUnion($1.means.ids) }
        let activities = referring.filter { $0.type == "entente-activity" }
        let loose = activities.filter { !underGoals.contains($0.id) }
        means = try shelf.means(loose, of: programme, referring: referring, words: words)
        meansTotal = underGoals.union(activities.map(\.id)).count
        allGoals = Register.goals.address(programme: programme.id)
        isProject = programme.kind == Register.projectKind
    }

    var shown: Set<String> { tree.shown.union(standing.shown).union(means.shown) }

    func html(_ words: Words) -> HTML {
        """
        <section aria-labelledby="tree"><h2 id="tree">\(words[.treeHeading])</h2>
        \(summary(words))\(tree.html(words))\(moreGoals(words))\
        \(means.html(words, heading: words[tree.goals.isEmpty ? .stepMeans : .treeLooseMeans]))</section>
        <section aria-labelledby="judged"><h2 id="judged">\(words[.standingHeading])</h2>
        <div class="judged">\(standing.html(words))</div></section>

        """
    }

    /// How much there is of each; what is not recorded is said, with where else to look.
    private func summary(_ words: Words) -> HTML {
        let rows: [(Text, Int, Text)] = [
            (.stepEnds, tree.endCount, .treeEnds), (.stepWays, tree.wayCount, .treeWays),
            (.stepMeans, meansTotal, .treeMeans),
        ]
        let items = each(rows) { name, count, counted in
            let value: HTML =
                count > 0 ? "\(words.count(count, counted))" : #"<span class="absent">\#(words[.notRecorded])</span>"#
            return "<div><dt>\(words[name])</dt><dd>\(value)</dd></div>"
        }
        let advice = when(
            tree.endCount == 0 && tree.wayCount == 0 && !isProject,
            "<p class=\"small soft\">\(words[.treeAbsent])</p>"
        )
        return #"<dl class="brief">\#(items)</dl>\#(advice)"#
    }

    private func moreGoals(_ words: Words) -> HTML {
        when(
            tree.wayCount > tree.goals.count,
            #"<p><a href="\#(allGoals)">\#(words.count(tree.wayCount, .goalsAll))</a></p>"#
        )
    }
}
