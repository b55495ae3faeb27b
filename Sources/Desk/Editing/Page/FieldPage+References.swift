internal import Localization

extension FieldPage {
    /// Other records: those chosen, a line to find more with, and what was found, all without any script.
    func references(
        _ field: FormField,
        _ ids: [String],
        typed: String,
        types: [String],
        many: Bool,
        at path: String,
        help: String,
        after: HTML
    ) -> HTML {
        let found = findings.found[path] ?? []
        let chosen = ids.map { id in
            findings.chosen[id] ?? FormFindings.Choice(id: id, name: id, detail: "", isHeld: false)
        }
        let kinds = types.map { TypeFacts.singular($0, words: words) }
        let isMissed = found.isEmpty && !FormValue.trimmed(typed).isEmpty
        let nothing: HTML =
            many || (chosen.isEmpty && found.isEmpty)
            ? ""
            : choice(
                FormFindings.Choice(id: "", name: words[.editNone], detail: "", isHeld: true),
                isChosen: chosen.isEmpty,
                many: false,
                at: path
            )
        return """
            <fieldset class="field" id="f.\(path)" data-types="\(types.joined(separator: " "))" \
            data-many="\(many ? 1 : 0)"\(describedBy(path, hasHelp: !help.isEmpty))>\
            <legend>\(words.field(field.name))\(required(field))</legend>\(helpText(help, at: path))\(faultText(path))\
            <div class="picked">\
            \(each(chosen) { choice($0, isChosen: true, many: many, at: path) })\
            \(when(!found.isEmpty, #"<p class="small soft">\#(words.count(found.count, .editFound))</p>"#))\
            \(each(found) { choice($0, isChosen: false, many: many, at: path) })\
            \(nothing)</div>\
            \(when(isMissed, #"<p class="absent" role="status">\#(words(.editFoundNone, ["text": FormValue.trimmed(typed)]))</p>"#))\
            <div class="find"><label for="q.\(path)" class="small">\(findLabel(kinds))\
            <span class="hidden"> \u{2013} \(words.field(field.name))</span></label>\
            <input id="q.\(path)" name="q.\(path)" value="\(typed)" autocomplete="off">\
            \(button("find:" + path, words[.editFind], name: words.field(field.name), target: "f." + path))</div>\(after)</fieldset>

            """
    }

    private func findLabel(_ kinds: [String]) -> String {
        kinds.isEmpty ? words[.editFindAny] : words(.editFindOf, ["kinds": words.list(kinds)])
    }

    private func choice(_ choice: FormFindings.Choice, isChosen: Bool, many: Bool, at path: String) -> HTML {
        let checked: HTML = isChosen ? " checked" : ""
        let type: HTML = many ? "checkbox" : "radio"
        return """
            <label class="choice"><input type="\(type)" name="v.\(path)" value="\(choice.id)"\(checked)> \
            <span>\(isolated(choice.name))\(exerciseMark(choice.isExercise, words))\
            \(when(!choice.detail.isEmpty, #"<br><span class="small soft">\#(choice.detail)</span>"#))</span></label>
            """
    }

    /// A button that sends the form and comes back to a place in it.
    func button(_ action: String, _ text: String, name: String, target: String) -> HTML {
        """
        <button class="button plain" name="do" value="\(action)" formaction="\(self.action)#\(target)">\(text)\
        <span class="hidden"> \u{2013} \(name)</span></button>
        """
    }
}
