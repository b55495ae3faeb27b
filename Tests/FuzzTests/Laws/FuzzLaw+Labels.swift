import JSON
import Labels
import LabelsSupport
import STIX

extension FuzzLaw {
    private static let labelPolicy: Policy = {
        let added = try? Policy.standard.adding(caveat: "ATOMAL").adding(caveat: "BALK")
            .adding(level: "SECRET", above: "RESTRICTED")
        return added ?? .standard
    }()

    /// A writer who holds all that the names of the tests know.
    private static let writing = MarkingContext(
        origin: Identities.id(5),
        author: Identities.id(7),
        releasers: [Identities.id(7)],
        policy: labelPolicy,
        clearance: NamesTable.alliance.clearance
    )

    /// A label that is accepted means the same when it is printed and read again; the place of a fault lies in the text;
    /// and what is no label closes. What the store keeps of a label is read as that label or not at all.
    static let labels = FuzzLaw("labels") { input in
        guard let text = String(validating: input, as: UTF8.self) else { return }
        switch parseLabel(text) {
        case .success(let marking):
            let printed = LabelText.print(marking, names: NamesTable.alliance, policy: labelPolicy)
            let again = try present(try? parseLabel(printed).get(), "what is printed is read: \(printed)")
            try hold(again == marking, "what is printed means the same: \(printed)")
            try checkAudience(of: marking, "a label of text")
        case .failure(let error):
            let isInside = (1...text.unicodeScalars.count + 1).contains(error.position)
            try hold(isInside, "the fault lies in the text: \(error)")
            try checkAudience(of: nil, "what is no label")
        }
        if let label = Label(stored: text) {
            try hold(Label(stored: label.stored) == label, "a stored label means the same when it is stored again")
        }
    }

    /// A marking-definition that is understood says the same when it is written and read again; whatever is not
    /// understood closes.
    static let markings = FuzzLaw("markings") { input in
        guard let value = try? JSONValue(parsing: input) else { return }
        let marking = Marking(markingDefinition: value)
        try checkAudience(of: marking, "a marking-definition")
        guard let marking else { return }
        if let wire = marking.extensionValue {
            let again = try present(Marking(extensionValue: wire), "what is written is read: \(wire.canonicalText)")
            try hold(again == marking, "what is written means the same: \(wire.canonicalText)")
        }
        if let label = Label(storedValue: value) {
            try hold(Label(storedValue: label.storedValue) == label, "a stored label is read as itself")
        }
    }

    private static func parseLabel(_ text: String) -> Result<Marking, LabelTextError> {
        Result { () throws(LabelTextError) in
            try LabelText.parse(text, names: NamesTable.alliance, policy: labelPolicy)
        }
    }

    /// Nobody reads what is not declared to be for everybody, and what is not understood is for the author alone.
    private static func checkAudience(of marking: Marking?, _ what: String) throws {
        let label = writing.label(for: [marking])
        let isForAll =
            marking.map { marking in
                marking.isDeclared && (marking.tlp ?? .clear) == .clear && marking.clauses.isEmpty
                    && marking.caveats.isEmpty && marking.level.map { $0 == labelPolicy.lowestName } ?? true
            } ?? false
        try hold(Clearance.anonymous.reads(label) == isForAll, "\(what) is public where it says so, and only there")
        guard marking == nil else { return }
        let neighbour = Clearance(level: .highest, tokens: [NamesTable.japan, .community, NamesTable.nato])
        try hold(!neighbour.reads(label), "\(what) closes to all but its author")
    }
}
