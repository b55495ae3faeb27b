internal import Accounts
internal import HTTPTypes
internal import Localization
internal import Web

extension AccountRoutes {
    /// What somebody has to show before they change how one signs in as them, for a form on the page `here`.
    func proofPart(_ account: Account, _ context: WebContext, here: String) async throws -> ProofPart {
        let demanded = try await accounts.demandedProof(of: account.person, session: context.session)
        return ProofPart(demanded: demanded, here: here, signInPath: web.signInPath)
    }

    /// Does what is asked for once more who asks, and notes it; where that was not shown, `refused` makes the page again,
    /// with the fault. Wrong proofs count as they do at sign-in.
    func proving(
        _ action: SignInEvent.Action,
        _ part: ProofPart,
        _ context: WebContext,
        _ work: () async throws -> WebResponse,
        refused: (FieldFault) async throws -> WebResponse
    ) async throws -> WebResponse {
        do {
            let response = try await busyIsTold(work)
            await note(action, context)
            return response
        } catch let error as AccountError {
            guard let fault = part.fault(error, desk.words) else { throw error }
            var response = try await refused(fault)
            guard error != .notShown else { return response }
            await note(action, context, .refused)
            response.isFailedProof = true
            return response
        }
    }
}
