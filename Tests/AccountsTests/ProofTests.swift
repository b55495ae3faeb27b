import Testing

@testable import Accounts

/// What people show once more before they change how one signs in as them.
@Suite struct ProofTests {
    @Test func `with a second factor the present password alone changes nothing`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let (secret, recovery) = try await bench.switchOnSecondFactor()
        #expect(try await accounts.demandedProof(of: Bench.delegate, session: nil) == .password(withCode: true))
        for code in ["", "000000"] {
            let proof = FreshProof(password: Bench.password, code: code)
            await #expect(throws: AccountError.wrongCode) { try await accounts.prove(proof, of: Bench.delegate) }
            await #expect(throws: AccountError.wrongCode) {
                try await accounts.changePassword(of: Bench.delegate, showing: proof, to: "another long one")
            }
            await #expect(throws: AccountError.wrongCode) {
                try await accounts.renewRecoveryCodes(of: Bench.delegate, showing: proof)
            }
        }
        // A code goes with the right password alone, and once.
        let code = bench.code(secret)
        await #expect(throws: AccountError.wrongPassword) {
            try await accounts.prove(FreshProof(password: "wrong", code: code), of: Bench.delegate)
        }
        try await accounts.prove(FreshProof(password: Bench.password, code: code), of: Bench.delegate)
        await #expect(throws: AccountError.wrongCode) {
            try await accounts.prove(FreshProof(password: Bench.password, code: code), of: Bench.delegate)
        }
        try await accounts.prove(FreshProof(password: Bench.password, code: recovery[0]), of: Bench.delegate)
    }

    @Test func `ten wrong passwords or codes at once, then one every half minute`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        for _ in 0..<10 {
            await #expect(throws: AccountError.wrongPassword) {
                try await accounts.prove(FreshProof(password: "wrong"), of: Bench.delegate)
            }
        }
        let runs = accounts.passwordRuns
        await #expect(throws: AccountError.tooManyTries(seconds: 30)) {
            try await accounts.prove(FreshProof(password: Bench.password), of: Bench.delegate)
        }
        #expect(accounts.passwordRuns == runs)
        bench.clock.move(seconds: 30)
        try await accounts.prove(FreshProof(password: Bench.password), of: Bench.delegate)
        _ = try await bench.switchOnSecondFactor()
        for _ in 0..<10 {
            await #expect(throws: AccountError.wrongCode) {
                try await accounts.prove(FreshProof(password: Bench.password, code: "000000"), of: Bench.delegate)
            }
        }
        await #expect(throws: AccountError.tooManyTries(seconds: 30)) {
            try await accounts.prove(FreshProof(password: Bench.password, code: "000000"), of: Bench.delegate)
        }
    }

    @Test func `who has no password has signed in just now, or does so`() async throws {
        let bench = try Bench(sessions: SessionTimes(absolute: 10_000, idle: 10_000))
        let accounts = try await bench.populated()
        let link = try await accounts.makeLink(for: Bench.example, ends: nil)
        let entry = try #require(try await accounts.follow(link: link, isLocal: true))
        let fresh = FreshProof(password: "", session: entry.session)
        try await accounts.prove(fresh, of: Bench.example)
        bench.clock.move(seconds: 599)
        try await accounts.prove(fresh, of: Bench.example)
        bench.clock.move(seconds: 1)
        await #expect(throws: AccountError.notShown) { try await accounts.prove(fresh, of: Bench.example) }
        #expect(
            try await accounts.demandedProof(of: Bench.example, session: entry.session) == .link(isShown: false)
        )
        // Neither no session, nor one of somebody else's, nor one that began in another way will do.
        let other = try #require(try await accounts.follow(link: link, isLocal: true)).session
        let plain = try await accounts.beginSession(of: Bench.example)
        for session in [nil, plain] {
            await #expect(throws: AccountError.notShown) {
                try await accounts.prove(FreshProof(password: "", session: session), of: Bench.example)
            }
        }
        try await accounts.prove(FreshProof(password: "", session: other), of: Bench.example)
        await #expect(throws: AccountError.wrongPassword) {
            try await accounts.prove(FreshProof(password: "", session: other), of: Bench.delegate)
        }
    }

    @Test func `one session is ended by its name in the list, and nobody ends another's`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let mine = try await accounts.beginSession(of: Bench.delegate)
        let other = try await accounts.beginSession(of: Bench.delegate)
        try await accounts.note(browser: "Firefox, Linux", address: "192.0.2.7", ofSession: other)
        let listed = try await accounts.sessions(of: Bench.delegate, asking: mine)
        let found = try #require(listed.first { !$0.isCurrent })
        #expect(found.browser == "Firefox, Linux" && found.address == "192.0.2.7")
        #expect(try await accounts.endSession(listed: found.id, of: Bench.example) == false)
        #expect(try await accounts.endSession(listed: "", of: Bench.delegate) == false)
        #expect(try await accounts.person(session: other, isLocal: false) != nil)
        #expect(try await accounts.endSession(listed: found.id, of: Bench.delegate))
        #expect(try await accounts.person(session: other, isLocal: false) == nil)
        #expect(try await accounts.person(session: mine, isLocal: false) != nil)
        #expect(try await accounts.endSession(listed: found.id, of: Bench.delegate) == false)
    }

    @Test func `a second factor takes the place of another only by way of none`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        _ = try await bench.switchOnSecondFactor()
        await #expect(throws: AccountError.nothingOffered) {
            try await accounts.offerSecondFactor(to: Bench.delegate)
        }
    }
}
