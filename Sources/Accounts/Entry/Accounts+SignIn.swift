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

    /// Checks the present password of somebody who is signed in, with the work of one check.
    ///
    /// - Throws: `AccountError.wrongPassword`, `.unknown`, `.busy`.
    func prove(_ password: String, of person: String) async throws {
        let text = try await store.read { db -> String? in
            let row = try Row.fetchOne(db, sql: "SELECT * FROM account WHERE person = ?", arguments: [person])
            guard let row else { throw AccountError.unknown }
            return row["password"]
        }
        guard let hash = text.flatMap({ PasswordHash(stored: $0) }) else { throw AccountError.wrongPassword }
        guard try await desk.run({ try hash.isHash(of: password) }) else { throw AccountError.wrongPassword }
    }

    /// Changes a password, ends the person's sessions and voids their links.
    ///
    /// - Parameter old: the present one.
    /// - Throws: `AccountError.wrongPassword`, `.password`, `.passwordGuessable`, `.unknown`, `.busy`.
    public func changePassword(of person: String, from old: String, to new: String) async throws {
        guard let account = try await account(of: person) else { throw AccountError.unknown }
        try Self.check(new, of: account.name)
        try await prove(old, of: person)
        try await setPassword(new, of: person)
    }
}
