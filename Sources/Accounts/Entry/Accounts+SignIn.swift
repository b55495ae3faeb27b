import Database
import GRDB

/// How far signing in has come.
public enum SignInStep: Hashable, Sendable {
    /// A session has begun; its secret is shown once.
    case done(Account, session: String)
    /// The password was right, and a code is needed: this secret stands for the step.
    case code(step: String, person: String)
}

/// What became of a code.
public enum CodeAnswer: Hashable, Sendable {
    /// A session has begun; its secret is shown once.
    case done(Account, session: String)
    /// Wrong, or used before: there are tries left. The person has shown the password.
    case wrong(person: String)
    /// The step is unknown, over, or out of tries: begin again with the password.
    case over
}

extension Accounts {
    /// Signs in with name and password.
    ///
    /// - Returns: nil when either is wrong, alike and with equal work.
    /// - Throws: `AccountError.busy` when too many passwords wait to be checked.
    public func signIn(name: String, password: String, isLocal: Bool) async throws -> SignInStep? {
        guard let found = try await checked(name: name, password: password, isLocal: isLocal) else { return nil }
        return try await proceed(found.account, hasSecondFactor: found.hasSecondFactor)
    }

    /// Goes on after a password was shown: to a session, or to the code.
    func proceed(_ account: Account, hasSecondFactor: Bool) async throws -> SignInStep {
        guard hasSecondFactor else {
            return .done(account, session: try await beginSession(of: account.person))
        }
        let secret = Secret(random: randomness(Secret.bytes))
        steps.begin(secret, person: account.person, at: now)
        return .code(step: secret.text, person: account.person)
    }

    /// Takes the second step: a code of the app, or a recovery code.
    public func signIn(step: String, code: String, isLocal: Bool) async throws -> CodeAnswer {
        let secret = Secret(text: step)
        guard let person = steps.tryCode(secret, at: now) else { return .over }
        guard codeTries.wait(for: 1, from: person, at: now) == nil, try await takeCode(code, of: person) else {
            codeTries.charge(1, to: person, at: now)
            return .wrong(person: person)
        }
        steps.end(secret)
        guard let account = try await account(of: person), let usable = usable(account, isLocal: isLocal) else {
            return .over
        }
        return .done(usable, session: try await beginSession(of: person))
    }

    /// Changes a password, ends the person's sessions and voids their links.
    ///
    /// - Parameter proof: the present password, and a code where there is a second factor.
    /// - Throws: `AccountError.password`, `.passwordGuessable`, `.passwordListed`, and as `prove(_:of:)`.
    public func changePassword(of person: String, showing proof: FreshProof, to new: String) async throws {
        guard let account = try await account(of: person) else { throw AccountError.unknown }
        try await check(new, of: account.name)
        // Who has none here cannot be given one by a sign-in elsewhere.
        guard case .password = try await demandedProof(of: person, session: proof.session) else {
            throw AccountError.wrongPassword
        }
        try await prove(proof, of: person)
        try await setPassword(new, of: person)
    }
}
