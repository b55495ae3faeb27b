internal import Localization

/// The page on which a record is written: everything that it shows, as plain values.
struct EditPage: Sendable {
    /// What the node has to say about the form that came in.
    enum Panel: Sendable {
        /// Nothing: the form is new.
        case none
        /// The form is as it should be, and this is the label that it would get.
        case checked(label: [String])
        /// It says what is stored already.
        case unchanged
        /// What it refers to raises its label.
        case raised(label: [String], reasons: [RecordLink], accepted: String)
        /// Whom else's changes it now stands on.
        case merged
        /// What a party would be shown.
        case preview(PartyPreview)
    }

    let form: EditForm
    let title: String
    let findings: FormFindings
    let faults: [FormFault]
    let choices: LabelChoices
    /// The stored label in sentences; nil for a new record.
    let stored: [String]?
    let party: String
    /// Whom a preview can be asked for.
    let parties: [FormFindings.Choice]
    var panel = Panel.none
    let formToken: String

    /// Where the form is sent.
    var action: Address {
        form.id.map { Address("/records/\(Address.encode($0))/edit/") }
            ?? Address("/new/\(Address.encode(form.kind.type))/")
    }

    /// Where one gets back to.
    var back: Address { form.id.map(Entry.address) ?? Address("/new/") }

    func body(_ words: Words) -> HTML {
        let fields = FieldPage(kind: form.kind, findings: findings, faults: faults, words: words, action: action)
        let label = LabelPage(form: form.label, choices: choices, stored: stored, party: party, fields: fields)
        return """
            <h1>\(isolated(title))</h1>
            <p class="soft">\(words.summary(of: form.kind))</p>
            \(summary(words))
            <form class="edit" method="post" action="\(action)" autocomplete="off" data-found="\(words[.editSuggested])">
            <input type="hidden" name="form_token" value="\(formToken)">\
            <input type="hidden" name="version" value="\(form.version)">
            <button class="hidden" name="do" value="auto" tabindex="-1" aria-hidden="true">\(words[.editCheck])</button>
            \(panel(words))\(each(FormKind.Group.allCases) { group($0, fields, words) })
            <section>\(label.html())</section>
            \(previewChoice(words))
            <p class="acts"><button class="button" name="do" value="save">\(words[.editSave])</button> \
            <button class="button plain" name="do" value="check">\(words[.editCheck])</button> \
            <a href="\(back)">\(words[.editCancel])</a></p>
            </form>
            \(LabelPage.suggestions(choices))
            <script src="\(Asset.findScript.path)" defer></script>
            """
    }

    private func group(_ group: FormKind.Group, _ fields: FieldPage, _ words: Words) -> HTML {
        let own = form.kind.fields(in: group)
        guard !own.isEmpty else { return "" }
        let heading: Text =
            switch group {
            case .main: .editGroupMain
            case .prose: .editGroupProse
            case .names: .editGroupNames
            case .sources: .editGroupSources
            }
        let inputs = each(own) { field in
            fields.property(
                field,
                form.values[field.name] ?? FormValue(empty: field.control),
                label: form.labels[field.name] ?? ""
            )
        }
        let note: HTML =
            group == .sources && form.kind.needsSources ? "<p>\(words[.editSourcesNeeded])</p>" : ""
        return "<section><h2>\(words[heading])</h2>\(note)\n\(inputs)</section>\n"
    }

    /// What is wrong, with ways to the fields that it concerns.
    private func summary(_ words: Words) -> HTML {
        guard !faults.isEmpty else { return "" }
        let items = each(faults) { fault -> HTML in
            guard let place = anchor(of: fault) else { return "<li>\(fault.message)</li>" }
            return "<li><a href=\"#f.\(place)\">\(name(of: fault, words))</a> \(fault.message)</li>"
        }
        return """
            <div class="fault summary" role="alert" tabindex="-1" autofocus id="faults">\
            <h2>\(words.count(faults.count, .editFaults))</h2><p>\(words[.editKeptDraft])</p><ul>\(items)</ul></div>
            """
    }

    /// The nearest place on the page for a fault.
    private func anchor(of fault: FormFault) -> String? {
        if fault.path.isEmpty { return nil }
        if fault.path.hasPrefix("l.") { return fault.path }
        if fault.path.hasPrefix("label") { return "label" }
        return fault.path
    }

    private func name(of fault: FormFault, _ words: Words) -> String {
        if fault.path.hasPrefix("label") { return words[.editLabelHeading] + ":" }
        let path = fault.path.hasPrefix("l.") ? fault.path.dropFirst(2) : fault.path[...]
        let steps = path.split(separator: ".").map(String.init)
        let names = steps.map { step in Int(step).map { "\($0 + 1)" } ?? words.field(step) }
        let part = fault.path.hasPrefix("l.") ? [words[.editPartLabel]] : []
        return (names + part).joined(separator: ", ") + ":"
    }

    private func previewChoice(_ words: Words) -> HTML {
        let fields = FieldPage(kind: form.kind, findings: findings, faults: [], words: words, action: action)
        let options = each(parties) { fields.option($0.id, $0.name, isChosen: $0.id == form.preview.party) }
        let everyone = fields.option("", words[.readerPublic], isChosen: form.preview.party.isEmpty)
        let levels = each(choices.levels) { fields.option($0, $0, isChosen: $0 == form.preview.level) }
        return """
            <section><h2>\(words[.editPreviewHeading])</h2><p class="help">\(words[.editPreviewHelp])</p>
            <div class="find"><label for="preview">\(words[.editPreviewAs])</label>\
            <select id="preview" name="preview">\(everyone)\(options)</select>
            <label for="preview.level">\(words[.editPreviewLevel])</label>\
            <select id="preview.level" name="preview.level">\(levels)</select>
            <button class="button plain" name="do" value="preview">\(words[.editPreview])</button></div></section>
            """
    }
}
