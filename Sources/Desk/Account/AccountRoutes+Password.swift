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
        return try await page(.accountTitle, context) { [words = desk.words] shelf, reader in
            AccountModel(
                account: account,
                factor: factor,
                sessions: sessions,
                tokens: tokens,
                shelf: shelf,
                words: words
            ).body(formToken: reader.formToken, words)
        }
    }

    @Sendable func passwordForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        guard try await accounts.secondFactor(of: account.person).hasPassword else { return .seeOther("/account/") }
        return try await passwordPage(context, [])
    }

    private func passwordPage(_ context: WebContext, _ faults: [FieldFault]) async throws -> WebResponse {
        let status: HTTPResponse.Status = faults.isEmpty ? .ok : .unprocessableContent
        return try await page(.passwordChange, context, status: status) { [words = desk.words] _, reader in
            PasswordPage(faults: faults).body(formToken: reader.formToken, words)
        }
    }

    @Sendable func changePassword(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let form = try await form(request)
        let words = desk.words
        let new = form.first("password") ?? ""
        guard new == form.first("again") else {
            return try await passwordPage(context, [SignInProblem.differs.fault(words)])
        }
        do {
            try await busyIsTold {
                try await accounts.changePassword(of: account.person, from: form.first("old") ?? "", to: new)
            }
        } catch AccountError.password(let minimum, let maximum) {
            let problem = SignInProblem.password(minimum: minimum, maximum: maximum)
            return try await passwordPage(context, [problem.fault(words)])
        } catch AccountError.passwordGuessable {
            return try await passwordPage(context, [SignInProblem.guessable.fault(words)])
        } catch AccountError.wrongPassword {
            await note(.password, context, .refused)
            var response = try await passwordPage(
                context,
                [FieldFault(field: "old", text: words[.passwordWrong])]
            )
            response.isFailedProof = true
            return response
        }
        await note(.password, context)
        // All sessions are over, this one too: a new one for whoever has just shown the password.
        let session = try await accounts.beginSession(of: account.person)
        return .began(session, next: "/account/", isSecure: web.isSecure)
    }

    @Sendable func endSessions(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        try await accounts.endSessions(of: account.person)
        await note(.signOutEverywhere, context)
        return .ended(next: web.signInPath, isSecure: web.isSecure)
    }
}
