internal import Accounts
internal import HTTPTypes
internal import Localization
internal import Web

extension AccountRoutes {
    @Sendable func overview(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let factor = try await accounts.secondFactor(of: account.person)
        let sessions = try await accounts.sessions(of: account.person, asking: context.session)
        let tokens = try await accounts.tokens(of: account.person)
        let mailbox = try await accounts.mailbox(of: account.person)
        return try await page(.accountTitle, context) {
            [words = desk.words, sends = desk.settings.sendsMail] shelf, reader in
            AccountModel(
                account: account,
                factor: factor,
                mailbox: mailbox,
                sendsMail: sends,
                sessions: sessions,
                tokens: tokens,
                shelf: shelf,
                words: words
            ).body(formToken: reader.formToken, words)
        }
    }

    private static let passwordPath = "/account/password"

    /// What the form asks for beside the new password; nil for people who have none to change.
    private func passwordPart(_ account: Account, _ context: WebContext) async throws -> ProofPart? {
        var part = try await proofPart(account, context, here: Self.passwordPath)
        guard case .password = part.demanded else { return nil }
        part.passwordField = "old"
        return part
    }

    @Sendable func passwordForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        guard let part = try await passwordPart(try await own(context), context) else { return .seeOther("/account/") }
        return try await passwordPage(part, context)
    }

    private func passwordPage(
        _ part: ProofPart,
        _ context: WebContext,
        _ faults: [FieldFault] = []
    ) async throws -> WebResponse {
        let status: HTTPResponse.Status = faults.isEmpty ? .ok : .unprocessableContent
        return try await page(.passwordChange, context, status: status) { [words = desk.words] _, reader in
            PasswordPage(proof: part, faults: faults).body(formToken: reader.formToken, words)
        }
    }

    @Sendable func changePassword(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        guard let part = try await passwordPart(account, context) else { return .seeOther("/account/") }
        let form = try await form(request)
        let words = desk.words
        let new = form.first("password") ?? ""
        guard new == form.first("again") else {
            return try await passwordPage(part, context, [SignInProblem.differs.fault(words)])
        }
        do {
            return try await proving(.password, part, context) {
                let proof = part.shown(form, session: context.session)
                try await accounts.changePassword(of: account.person, showing: proof, to: new)
                // All sessions are over, this one too: a new one for whoever has just shown the password.
                let session = try await accounts.beginSession(of: account.person)
                try await accounts.note(session, from: request, context)
                return .began(session, next: "/account/", isSecure: web.isSecure)
            } refused: {
                try await passwordPage(part, context, [$0])
            }
        } catch AccountError.password(let minimum, let maximum) {
            let problem = SignInProblem.password(minimum: minimum, maximum: maximum)
            return try await passwordPage(part, context, [problem.fault(words)])
        } catch AccountError.passwordGuessable {
            return try await passwordPage(part, context, [SignInProblem.guessable.fault(words)])
        } catch AccountError.passwordListed {
            return try await passwordPage(part, context, [SignInProblem.listed.fault(words)])
        }
    }
}
