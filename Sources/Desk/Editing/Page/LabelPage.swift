internal import Labels
internal import Localization

/// Writes the part of a form in which a record's label is picked.
struct LabelPage {
    let form: LabelForm
    let choices: LabelChoices
    /// The stored label in sentences; nil for a new record.
    let stored: [String]?
    let party: String
    let fields: FieldPage

    private var words: Words { fields.words }

    func html() -> HTML {
        let faults = each(["label", "label.level", "label.caveat", "label.colour", "label.named", "label.text"]) {
            fields.faultText($0)
        }
        let keep: HTML =
            stored.map { sentences in
                """
                \(source(.keep, words[.editLabelKeep]))\
                <ul class="small soft nested">\(each(sentences) { "<li>\($0)</li>" })</ul>
                """
            } ?? ""
        return """
            <fieldset class="field labelling" id="f.label"><legend><h2>\(words[.editLabelHeading])</h2></legend>\
            <p class="help">\(words[stored == nil ? .editLabelHelp : .editLabelHelpKept])</p>\(faults)
            \(keep)\(source(.pick, words[.editLabelPick]))
            <div class="nested">\(picker())</div>
            \(source(.text, words[.editLabelText]))
            <div class="nested"><label for="label.text" class="small">\(words[.editLabelTextLabel])</label>\
            <input id="label.text" name="label.text" value="\(form.text)" list="part-labels" spellcheck="false">\
            <p class="help">\(words[.editLabelTextHelp])</p></div></fieldset>

            """
    }

    private func source(_ source: LabelForm.Source, _ text: String) -> HTML {
        let checked: HTML = form.source == source ? " checked" : ""
        return """
            <label class="choice"><input type="radio" name="label" value="\(source.rawValue)"\(checked)> \(text)</label>
            """
    }

    private func picker() -> HTML {
        let levels = each(choices.levels) { fields.option($0, $0, isChosen: $0 == form.level) }
        let colours = each(TLP.allCases) { colour in
            fields.option(colour.word, "TLP:" + colour.word, isChosen: form.colour == colour.word)
        }
        return """
            <div class="side"><div><label for="label.level">\(words[.editLevel])</label>\
            <select id="label.level" name="label.level">\(levels)</select></div>
            <div><label for="label.colour">\(words[.editColour])</label>\
            <select id="label.colour" name="label.colour">\
            \(fields.option("", words[.none], isChosen: form.colour.isEmpty))\(colours)</select></div></div>
            \(caveats())<fieldset class="plain"><legend>\(words[.editAudience])</legend>
            \(audience(.everyone, words[.editAudienceEveryone]))\(audience(.community, words[.editAudienceCommunity]))\
            \(audience(.party, words(.editAudienceParty, ["party": party])))\(audience(.me, words[.editAudienceMe]))\
            \(audience(.named, words[.editAudienceNamed]))\(readers())</fieldset>
            """
    }

    private func caveats() -> HTML {
        guard !choices.caveats.isEmpty else { return "" }
        return """
            <fieldset class="plain"><legend>\(words[.editCaveats])</legend>\
            \(each(choices.caveats) { tick("label.caveat", $0, $0, isChosen: form.caveats.contains($0)) })</fieldset>
            """
    }

    private func audience(_ audience: LabelForm.Audience, _ text: String) -> HTML {
        let checked: HTML = form.audience == audience ? " checked" : ""
        return """
            <label class="choice"><input type="radio" name="label.audience" value="\(audience.rawValue)"\(checked)> \
            \(text)</label>
            """
    }

    private func readers() -> HTML {
        guard !choices.readers.isEmpty else { return "" }
        let isOpen: HTML = form.audience == .named ? " open" : ""
        let boxes = each(choices.readers) { reader in
            let name = reader.isFormat ? words(.tokenFormat, ["format": reader.name]) : reader.name
            return tick("label.named", reader.token, name, isChosen: form.named.contains(reader.token))
        }
        return """
            <details class="nested"\(isOpen)><summary>\(words.count(choices.readers.count, .editReaders))</summary>\
            <div class="ticks">\(boxes)</div></details>
            """
    }

    private func tick(_ name: String, _ value: String, _ text: String, isChosen: Bool) -> HTML {
        let checked: HTML = isChosen ? " checked" : ""
        return """
            <label class="choice"><input type="checkbox" name="\(name)" value="\(value)"\(checked)> \(isolated(text))</label>
            """
    }

    /// The labels that fields for parts offer.
    static func suggestions(_ choices: LabelChoices) -> HTML {
        """
        <datalist id="part-labels">\
        \(each(choices.suggestions) { #"<option value="\#($0.text)" label="\#($0.meaning)">"# })</datalist>
        """
    }
}
