internal import Accounts
internal import HTTPTypes
internal import Localization
internal import Web

/// Where somebody is sent mail. It tells of decisions what mail reaches, so that a session left open somewhere is not
/// enough to send it elsewhere.
extension AccountRoutes {
    static let mailPath = "/account/mail"

    @Sendable func mailForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let mailbox = try await accounts.mailbox(of: account.person)
        return try await mailPage(
            MailPage(
                address: mailbox?.address.description ?? "",
                language: mailbox?.language ?? "",
                sends: desk.settings.sendsMail,
                proof: try await proofPart(account, context, here: Self.mailPath)
            ),
            context
        )
    }

    @Sendable func changeMail(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let form = try await form(request)
        let page = MailPage(
            address: String((form.first("address") ?? "").filter { $0 != " " }),
            language: form.first("language") ?? "",
            sends: desk.settings.sendsMail,
            proof: try await proofPart(account, context, here: Self.mailPath)
        )
        let (mailbox, faults) = read(page)
        guard faults.isEmpty else { return try await mailPage(page, context, faults) }
        return try await proving(.mailAddress, page.proof, context) {
            try await accounts.prove(page.proof.shown(form, session: context.session), of: account.person)
            try await accounts.setMailbox(mailbox, of: account.person)
            return .seeOther("/account/#mail")
        } refused: {
            try await mailPage(page, context, [$0])
        }
    }

    /// What the form says; nil for no mail.
    private func read(_ page: MailPage) -> (Mailbox?, [FieldFault]) {
        let address = MailAddress(page.address)
        var faults: [FieldFault] = []
        if address == nil, !page.address.isEmpty {
            faults.append(FieldFault(field: "address", text: desk.words[.mailFaultAddress]))
        }
        if !page.language.isEmpty, !Desk.languages.contains(page.language) {
            faults.append(FieldFault(field: "language", text: desk.words[.mailFaultLanguage]))
        }
        return (address.map { Mailbox($0, language: page.language.isEmpty ? nil : page.language) }, faults)
    }

    private func mailPage(
        _ model: MailPage,
        _ context: WebContext,
        _ faults: [FieldFault] = []
    ) async throws -> WebResponse {
        let status: HTTPResponse.Status = faults.isEmpty ? .ok : .unprocessableContent
        return try await page(.mailTitle, context, status: status) { [words = desk.words] _, reader in
            var shown = model
            shown.faults = faults
            return shown.body(formToken: reader.formToken, words)
        }
    }
}
