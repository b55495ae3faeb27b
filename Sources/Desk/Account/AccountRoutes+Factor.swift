internal import Accounts
internal import HTTPTypes
internal import Localization
internal import Web

extension AccountRoutes {
    @Sendable func factorPage(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        try await factorPage(context, [])
    }

    private func factorPage(_ context: WebContext, _ faults: [FieldFault]) async throws -> WebResponse {
        let account = try await own(context)
        let factor = try await accounts.secondFactor(of: account.person)
        let offered = try? await accounts.offeredSecondFactor(of: account.person)
        let status: HTTPResponse.Status = faults.isEmpty ? .ok : .unprocessableContent
        return try await page(.factorHeading, context, status: status) { [words = desk.words] _, reader in
            SecondFactorPage(factor: factor, offered: factor.isOn ? nil : offered, faults: faults)
                .body(formToken: reader.formToken, words)
        }
    }

    @Sendable func offerFactor(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let factor = try await accounts.secondFactor(of: account.person)
        if factor.hasPassword, !factor.isOn { _ = try await accounts.offerSecondFactor(to: account.person) }
        return .seeOther("/account/second-factor")
    }

    @Sendable func confirmFactor(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let form = try await form(request)
        return try await proving(.secondFactorOn, "password", context) {
            let codes = try await accounts.confirmSecondFactor(
                of: account.person,
                code: form.first("code") ?? "",
                password: form.first("password") ?? "",
                keeping: context.session
            )
            return try await recoveryPage(codes, context)
        }
    }

    @Sendable func renewCodes(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let form = try await form(request)
        return try await proving(.recoveryCodes, "password", context) {
            let codes = try await accounts.renewRecoveryCodes(
                of: account.person,
                password: form.first("password") ?? ""
            )
            return try await recoveryPage(codes, context)
        }
    }

    @Sendable func removeFactor(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let form = try await form(request)
        return try await proving(.secondFactorOff, "off-password", context) {
            try await accounts.removeSecondFactor(
                of: account.person,
                password: form.first("off-password") ?? "",
                keeping: context.session
            )
            return .seeOther("/account/second-factor")
        }
    }

    private func recoveryPage(_ codes: [String], _ context: WebContext) async throws -> WebResponse {
        try await page(.recoveryTitle, context) { [words = desk.words] _, _ in
            RecoveryCodesPage(codes: codes).body(words)
        }
    }

    /// Does what needs the present password, and shows the page again where that or the code is wrong.
    private func proving(
        _ action: SignInEvent.Action,
        _ field: String,
        _ context: WebContext,
        _ work: () async throws -> WebResponse
    ) async throws -> WebResponse {
        let fault: FieldFault
        do {
            let response = try await busyIsTold(work)
            await note(action, context)
            return response
        } catch AccountError.wrongPassword {
            fault = FieldFault(field: field, text: desk.words[.passwordWrong])
        } catch AccountError.wrongCode {
            fault = FieldFault(field: "code", text: desk.words[.codeWrong])
        } catch AccountError.nothingOffered {
            return try await factorPage(context, [FieldFault(field: "main", text: desk.words[.factorGone])])
        }
        await note(action, context, .refused)
        var response = try await factorPage(context, [fault])
        response.isFailedProof = true
        return response
    }
}
