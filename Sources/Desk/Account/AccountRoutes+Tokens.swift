internal import Accounts
internal import HTTPTypes
internal import Localization
internal import Records
internal import STIX
internal import Web

extension AccountRoutes {
    private static let tokenPath = "/account/tokens/new"

    @Sendable func tokenForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let part = try await proofPart(try await own(context), context, here: Self.tokenPath)
        let choices = try await choices(context)
        return try await tokenPage(context, TokenPage(choices: choices, form: TokenForm(choices), proof: part))
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
        let sent = try await self.form(request)
        let part = try await proofPart(account, context, here: Self.tokenPath)
        let choices = try await choices(context)
        let form = TokenForm(sent)
        func again(_ faults: [FieldFault]) async throws -> WebResponse {
            try await tokenPage(context, TokenPage(choices: choices, form: form, proof: part, faults: faults))
        }
        let (asked, faults) = form.request(choices, desk.words)
        guard let asked else { return try await again(faults) }
        do {
            return try await proving(.tokenMade, part, context) {
                // What cannot be costs nobody a code.
                try Accounts.checked(tokenName: asked.name, scope: asked.scope, ceiling: asked.ceiling)
                try await accounts.prove(part.shown(sent, session: context.session), of: account.person)
                return try await madePage(asked, account, context)
            } refused: {
                try await again([$0])
            }
        } catch let error as AccountError {
            guard let fault = error.tokenFault(desk.words) else { throw error }
            return try await again([fault])
        }
    }

    private func madePage(_ asked: TokenRequest, _ account: Account, _ context: WebContext) async throws -> WebResponse
    {
        let made = try await accounts.makeToken(
            for: account.person,
            name: asked.name,
            scope: asked.scope,
            ceiling: asked.ceiling,
            days: asked.days
        )
        return try await page(.tokenMadeTitle, context) { [words = desk.words] _, _ in
            TokenMadePage(name: made.token.name, secret: made.secret, signInName: account.name.description)
                .body(words)
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
