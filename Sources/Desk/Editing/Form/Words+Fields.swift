internal import Coordination
internal import Localization

extension Words {
    /// What a property is called in a form.
    func field(_ name: String) -> String {
        let plain = name.hasSuffix("_refs") ? name.dropLast(5) : name.hasSuffix("_ref") ? name.dropLast(4) : name[...]
        let text = knownTerm(name, in: "field") ?? String(plain.map { $0 == "_" ? " " : $0 })
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// What a property says, in one sentence; a kind may say it in its own words.
    func help(_ field: FormField, of type: String) -> String {
        knownTerm(type + "." + field.name, in: "help") ?? knownTerm(field.name, in: "help") ?? field.summary
    }

    /// What a kind is, in one sentence.
    func summary(of kind: FormKind) -> String {
        knownTerm(kind.type, in: "summary") ?? kind.kind.summary
    }
}
