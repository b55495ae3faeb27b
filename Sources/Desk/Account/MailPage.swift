internal import Accounts
internal import Localization

/// The form that says where somebody is sent mail, and in which language.
struct MailPage: Sendable {
    /// What was typed, or is known.
    var address = ""
    /// The tag of a language; empty for the node's own.
    var language = ""
    /// Whether the node sends mail at all.
    let sends: Bool
    let proof: ProofPart
    var faults: [FieldFault] = []

    func body(formToken: String, _ words: Words) -> HTML {
        let field = AccountField(
            id: "address",
            label: words[.mailAddress],
            hint: words[.mailAddressHint],
            value: address,
            fills: "email",
            inputMode: "email",
            isNeeded: false
        )
        let languages =
            [(value: "", name: words[.mailLanguageNode])]
            + Desk.languages.map { tag in
                (value: tag, name: Words.catalogues[tag]?.locale.ownName ?? tag)
            }
        let select = accountSelect("language", words[.mailLanguage], languages, chosen: language, faults)
        return """
            \(faultSummary(faults, words))<h1>\(words[.mailTitle])</h1>
            <p>\(words[.mailAbout])</p>
            \(when(!sends, "<p>\(words[.mailNone])</p>"))\
            \(proof.form(
                AccountRoutes.mailPath,
                token: formToken,
                button: words[.mailApply],
                fields: field.html(faults) + select,
                faults,
                words
            ))\
            <p><a href="/account/#mail">\(words[.tokenBack])</a></p>
            """
    }
}

extension AccountModel {
    /// Where mail goes, and the way to change it.
    func mail(_ words: Words) -> HTML {
        let state = mailbox.map { box in
            let name = box.language.flatMap { Words.catalogues[$0]?.locale.ownName }
            return words(
                .mailGoes,
                ["address": box.address.description, "language": name ?? words[.mailLanguageNode]]
            )
        }
        return """
            <h2 id="mail">\(words[.mailHeading])</h2>
            <p>\(isolated(state ?? words[.mailGoesNowhere]))\(when(!sendsMail, " \(words[.mailNone])"))</p>
            <p><a href="\(AccountRoutes.mailPath)">\(words[.mailTitle])</a></p>

            """
    }
}
