internal import Accounts
internal import HTTPTypes
internal import Localization
internal import Web

extension AccountRoutes {
    private static let factorPath = "/account/second-factor"

    @Sendable func factorPage(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        try await factorPage(context, [], isNeeded: try request.query().first("needed") != nil)
    }

    private func factorPage(
        _ context: WebContext,
        _ faults: [FieldFault],
        isNeeded: Bool = false
    ) async throws -> WebResponse {
        let account = try await own(context)
        let factor = try await accounts.secondFactor(of: account.person)
        let offered = try? await accounts.offeredSecondFactor(of: account.person)
        let part = try await proofPart(account, context, here: Self.factorPath)
        let status: HTTPResponse.Status = faults.isEmpty ? .ok : .unprocessableContent
        return try await page(.factorHeading, context, status: status) { [words = desk.words] _, reader in
            SecondFactorPage(
                factor: factor,
                offered: factor.isOn ? nil : offered,
                proof: part,
                isNeeded: isNeeded && !factor.isOn,
                faults: faults
            ).body(formToken: reader.formToken, words)
        }
    }

    @Sendable func offerFactor(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let factor = try await accounts.secondFactor(of: account.person)
        if factor.hasPassword, !factor.isOn { _ = try await accounts.offerSecondFactor(to: account.person) }
        return .seeOther(Self.factorPath)
    }

    @Sendable func confirmFactor(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let form = try await form(request)
        let part = try await proofPart(account, context, here: Self.factorPath)
        return try await changingFactor(.secondFactorOn, part, context) {
            let codes = try await accounts.confirmSecondFactor(
                of: account.person,
                code: form.first(part.codeField) ?? "",
                password: form.first(part.passwordField) ?? "",
                keeping: context.session
            )
            return try await recoveryPage(codes, context)
        }
    }

    @Sendable func renewCodes(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let form = try await form(request)
        let part = try await proofPart(account, context, here: Self.factorPath)
        return try await changingFactor(.recoveryCodes, part, context) {
            let proof = part.shown(form, session: context.session)
            let codes = try await accounts.renewRecoveryCodes(of: account.person, showing: proof)
            return try await recoveryPage(codes, context)
        }
    }

    @Sendable func removeFactor(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let account = try await own(context)
        let form = try await form(request)
        let part = try await proofPart(account, context, here: Self.factorPath).switchingOff
        return try await changingFactor(.secondFactorOff, part, context) {
            let proof = part.shown(form, session: context.session)
            try await accounts.removeSecondFactor(of: account.person, showing: proof)
            return .seeOther(Self.factorPath)
        }
    }

    private func recoveryPage(_ codes: [String], _ context: WebContext) async throws -> WebResponse {
        try await page(.recoveryTitle, context) { [words = desk.words] _, _ in
            RecoveryCodesPage(codes: codes).body(words)
        }
    }

    /// Does what needs a proof, and shows the page again where that is wrong or there is nothing to change.
    private func changingFactor(
        _ action: SignInEvent.Action,
        _ part: ProofPart,
        _ context: WebContext,
        _ work: () async throws -> WebResponse
    ) async throws -> WebResponse {
        do {
            return try await proving(action, part, context, work) { try await factorPage(context, [$0]) }
        } catch AccountError.nothingOffered {
            return try await factorPage(context, [FieldFault(field: "main", text: desk.words[.factorGone])])
        }
    }
}
