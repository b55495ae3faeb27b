internal import Accounts
internal import HTTPTypes
internal import Localization
internal import Web

/// Ending sessions: all of them, or one, after a proof. The present one alone ends by signing out.
extension AccountRoutes {
    private static let listed = "/account/#sessions"

    @Sendable func endSessionsForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let part = try await proofPart(try await own(context), context, here: context.here)
        return try await endingPage(EndSessionsPage(session: nil, proof: part), context)
    }

    @Sendable func endSessions(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let part = try await proofPart(account, context, here: request.path)
        let form = try await form(request)
        return try await proving(.signOutEverywhere, part, context) {
            try await accounts.prove(part.shown(form, session: context.session), of: account.person)
            try await accounts.endSessions(of: account.person)
            return .ended(next: web.signInPath, isSecure: web.isSecure)
        } refused: {
            try await endingPage(EndSessionsPage(session: nil, proof: part, faults: [$0]), context)
        }
    }

    /// The session that the address names, as its owner sees it; nil where there is none: one that is over, and one of
    /// somebody else's, are the same to whoever asks.
    private func named(_ request: WebRequest, _ account: Account, _ context: WebContext) async throws -> AccountSession?
    {
        try await accounts.sessions(of: account.person, asking: context.session)
            .first { $0.id == request.parameter("session") }
    }

    @Sendable func endSessionForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        guard let session = try await named(request, account, context) else { return .seeOther(Self.listed) }
        let part = try await proofPart(account, context, here: context.here)
        let shown = AccountModel.Session(session, desk.words)
        return try await endingPage(EndSessionsPage(session: shown, proof: part), context)
    }

    @Sendable func endSession(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        guard let session = try await named(request, account, context) else { return .seeOther(Self.listed) }
        let part = try await proofPart(account, context, here: request.path)
        let form = try await form(request)
        return try await proving(.sessionEnded, part, context) {
            try await accounts.prove(part.shown(form, session: context.session), of: account.person)
            _ = try await accounts.endSession(listed: session.id, of: account.person)
            return session.isCurrent ? .ended(next: "/", isSecure: web.isSecure) : .seeOther(Self.listed)
        } refused: {
            let shown = AccountModel.Session(session, desk.words)
            return try await endingPage(EndSessionsPage(session: shown, proof: part, faults: [$0]), context)
        }
    }

    private func endingPage(_ model: EndSessionsPage, _ context: WebContext) async throws -> WebResponse {
        let status: HTTPResponse.Status = model.faults.isEmpty ? .ok : .unprocessableContent
        return try await page(model.title, context, status: status) { [words = desk.words] _, reader in
            model.body(formToken: reader.formToken, words)
        }
    }
}
