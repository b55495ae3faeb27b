internal import Labels
internal import Localization
internal import Records

/// Makes markings of what a writer picked or wrote, within what they hold themselves.
///
/// A level or caveat that the writer does not hold and one that does not exist are refused in the same words; so are a
/// party that is hidden from them and one that there is not.
struct LabelReader {
    let view: View
    let words: Words

    /// Why a label cannot be taken, in words.
    struct Refusal: Error {
        let field: String
        let message: String
    }

    /// The marking of a picked or written label; nil where the stored one is kept.
    func marking(_ form: LabelForm) throws(Refusal) -> Marking? {
        switch form.source {
        case .keep: nil
        case .text: try marking(text: form.text, field: "label.text")
        case .pick: try picked(form)
        }
    }

    /// The marking of a label in its text form.
    func marking(text: String, field: String) throws(Refusal) -> Marking {
        do {
            return try LabelText.parse(text, names: view.names, policy: view.policy)
        } catch {
            let found = error.found.isEmpty ? words[.editLabelNothing] : error.found
            throw Refusal(
                field: field,
                message: words(
                    .editFaultLabelText,
                    ["position": "\(error.position)", "found": found, "expected": error.expectation]
                )
            )
        }
    }

    private func picked(_ form: LabelForm) throws(Refusal) -> Marking {
        let (names, policy) = (view.names, view.policy)
        let lowest = policy.lowestName
        let name = form.level.isEmpty ? lowest : form.level
        guard let level = policy.level(named: name), names.canSee(level: level) else {
            throw Refusal(field: "label.level", message: words[.editFaultLevel])
        }
        guard form.caveats.allSatisfy({ policy.hasCaveat($0) && names.canSee(caveat: $0) }) else {
            throw Refusal(field: "label.caveat", message: words[.editFaultCaveat])
        }
        guard form.colour.isEmpty || TLP(word: form.colour) != nil else {
            throw Refusal(field: "label.colour", message: words[.editFaultColour])
        }
        var colour = TLP(word: form.colour)
        let clauses = try self.clauses(form)
        if form.audience == .me { colour = .red }
        let isOpen = clauses.isEmpty && name == lowest && form.caveats.isEmpty
        // Nothing said is not "everyone": a record without any marking stays with its party.
        if isOpen { return Marking(tlp: colour ?? .clear) }
        return Marking(level: name, caveats: form.caveats.sorted(), clauses: clauses, tlp: colour)
    }

    private func clauses(_ form: LabelForm) throws(Refusal) -> [Clause] {
        switch form.audience {
        case .everyone: return []
        case .community: return [Clause(.community)]
        case .party: return view.party.map { [Clause(.party($0))] } ?? []
        case .me: return view.principal.person.map { [Clause(.person($0))] } ?? []
        case .named:
            let tokens = form.named.compactMap { Token($0) }
            let isSeen = tokens.allSatisfy { token in
                (token.kind == .party || token.kind == .format) && view.names.name(of: token) != nil
            }
            guard !tokens.isEmpty, isSeen, tokens.count == form.named.count else {
                throw Refusal(field: "label.named", message: words[.editFaultNamed])
            }
            return [Clause(tokens)]
        }
    }
}
