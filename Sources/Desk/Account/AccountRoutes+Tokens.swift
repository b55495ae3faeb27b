internal import Accounts
internal import HTTPTypes
internal import Localization
internal import Records
internal import STIX
internal import Web

extension AccountRoutes {
    @Sendable func tokenForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        _ = try await own(context)
        let choices = try await choices(context)
        return try await tokenPage(context, TokenPage(choices: choices, form: TokenForm(choices)))
    }

    private func tokenPage(_ context: WebContext, _ model: TokenPage) async throws -> WebResponse {
        let status: HTTPResponse.Status = model.faults.isEmpty ? .ok : .unprocessableContent
        return try await page(.tokenNew, context, status: status) { [words = desk.words] _, reader in
            model.body(formToken: reader.formToken, words)
        }
    }

    /// What a token may keep: what its person holds, in the view that they have chosen.
    private func choices(_ context: WebContext) async throws -> TokenChoices {
        let visitor = context.visitor
        return try await desk.records.read(as: visitor.principal, ceiling: visitor.ceiling) { TokenChoices($0) }
    }

    @Sendable func makeToken(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let form = TokenForm(try await form(request))
        let choices = try await choices(context)
        let (asked, faults) = form.request(choices, desk.words)
        guard let asked else {
            return try await tokenPage(context, TokenPage(choices: choices, form: form, faults: faults))
        }
        do {
            let made = try await accounts.makeToken(
                for: account.person,
                name: asked.name,
                scope: asked.scope,
                ceiling: asked.ceiling,
                days: asked.days
            )
            await note(.tokenMade, context)
            return try await page(.tokenMadeTitle, context) { [words = desk.words] _, _ in
                TokenMadePage(name: made.token.name, secret: made.secret, signInName: account.name.description)
                    .body(words)
            }
        } catch let error as AccountError {
            guard let fault = error.tokenFault(desk.words) else { throw error }
            return try await tokenPage(context, TokenPage(choices: choices, form: form, faults: [fault]))
        }
    }

    @Sendable func revokeToken(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        do {
            try await accounts.revokeToken(request.parameter("token"), of: account.person)
        } catch AccountError.unknown {
            // Withdrawn already, over, or somebody else's: all the same to whoever asks.
            return .seeOther("/account/#tokens")
        }
        await note(.tokenRevoked, context)
        return .seeOther("/account/#tokens")
    }
}
