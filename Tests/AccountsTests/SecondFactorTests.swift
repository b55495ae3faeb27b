import Testing

@testable import Accounts

@Suite struct OneTimeCodeTests {
    /// RFC 6238, appendix B (SHA-1), to six digits.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `codes are those of the standard`(seconds: Int64, expected: String) {
        let secret = Array("12345678901234567890".utf8)
        #expect(OneTimeCode.code(secret: secret, step: OneTimeCode.step(at: seconds * 1_000_000)) == expected)
    }

    @Test func `a clock may be off by one step, and no step is accepted twice`() {
        let secret = Array("12345678901234567890".utf8)
        let now: Int64 = 1_800_000_000_000_000
        let step = OneTimeCode.step(at: now)
        for offset in Int64(-3)...3 {
            let code = OneTimeCode.code(secret: secret, step: step + offset)
            let accepted = OneTimeCode.accepted(code, secret: secret, after: 0, at: now)
            #expect(accepted == ((-1...1).contains(offset) ? step + offset : nil), "\(offset)")
            #expect(OneTimeCode.accepted(code, secret: secret, after: step + offset, at: now) == nil)
        }
        for text in ["", "1", "12345", "1234567", "abcdef"] {
            #expect(OneTimeCode.accepted(text, secret: secret, after: 0, at: now) == nil)
        }
    }

    @Test(arguments: [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foobar", "MZXW6YTBOI")])
    func `keys are written as apps read them`(text: String, expected: String) {
        #expect(Base32.encode(text.utf8) == expected)
    }
}

@Suite struct SecondFactorTests {
    private static let name = "delegate@norland"

    /// The step between password and code.
    private func step(_ bench: Bench) async throws -> String {
        let step = try await bench.accounts.signIn(name: Self.name, password: Bench.password, isLocal: false)
        guard case .code(let secret, _) = step else { throw AccountError.unknown }
        return secret
    }

    @Test func `with it, sign-in takes two steps`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let (secret, _) = try await bench.switchOnSecondFactor()
        let step = try await step(bench)
        #expect(try await accounts.signIn(step: step, code: "000000", isLocal: false) == .wrong(person: Bench.delegate))
        let code = bench.code(secret)
        let spaced = code.prefix(3) + " " + code.suffix(3)
        guard
            case .done(let account, let session) = try await accounts.signIn(
                step: step,
                code: String(spaced),
                isLocal: false
            )
        else {
            Issue.record("the right code was not taken")
            return
        }
        #expect(account.person == Bench.delegate)
        #expect(try await accounts.person(session: session, isLocal: false)?.person == Bench.delegate)
        #expect(try await accounts.signIn(step: step, code: bench.code(secret, steps: 1), isLocal: false) == .over)
    }

    @Test(arguments: [false, true])
    func `a code of the step after is taken, unless the node takes those of the present one alone`(
        isStrict: Bool
    ) async throws {
        let bench = try Bench(takesPresentCodesOnly: isStrict)
        let accounts = try await bench.populated()
        let (secret, _) = try await bench.switchOnSecondFactor()
        bench.clock.move(seconds: 60)
        let step = try await step(bench)
        for steps in [1, -1] where isStrict {
            let code = bench.code(secret, steps: Int64(steps))
            #expect(
                try await accounts.signIn(step: step, code: code, isLocal: false) == .wrong(person: Bench.delegate)
            )
        }
        let code = bench.code(secret, steps: isStrict ? 0 : 1)
        guard case .done = try await accounts.signIn(step: step, code: code, isLocal: false) else {
            Issue.record("the code was not taken")
            return
        }
    }

    @Test func `a code is never taken twice, nor one before it`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let (secret, _) = try await bench.switchOnSecondFactor()
        let code = bench.code(secret)
        let before = bench.code(secret, steps: -1)
        let first = try await step(bench)
        guard case .done = try await accounts.signIn(step: first, code: code, isLocal: false) else {
            Issue.record("the right code was not taken")
            return
        }
        let second = try await step(bench)
        for used in [code, before] {
            #expect(
                try await accounts.signIn(step: second, code: used, isLocal: false) == .wrong(person: Bench.delegate)
            )
        }
        guard case .done = try await accounts.signIn(step: second, code: bench.code(secret, steps: 1), isLocal: false)
        else {
            Issue.record("the next code was not taken")
            return
        }
    }

    @Test func `each of ten recovery codes works once`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let (_, recovery) = try await bench.switchOnSecondFactor()
        #expect(Set(recovery).count == 10)
        // 26 signs of five bits each: 128 bits, and two that are always zero.
        #expect(recovery.allSatisfy { $0.count(where: { $0 != "-" }) == 26 })
        let typed = recovery[3].uppercased().replacing("-", with: " ")
        guard case .done = try await accounts.signIn(step: try await step(bench), code: typed, isLocal: false) else {
            Issue.record("the recovery code was not taken")
            return
        }
        #expect(try await accounts.secondFactor(of: Bench.delegate).recoveryCodesLeft == 9)
        let again = try await accounts.signIn(step: try await step(bench), code: recovery[3], isLocal: false)
        #expect(again == .wrong(person: Bench.delegate))
        let proof = FreshProof(password: Bench.password, code: recovery[5])
        let renewed = try await accounts.renewRecoveryCodes(of: Bench.delegate, showing: proof)
        #expect(Set(renewed).isDisjoint(with: recovery))
        let void = try await accounts.signIn(step: try await step(bench), code: recovery[4], isLocal: false)
        #expect(void == .wrong(person: Bench.delegate))
    }

    @Test func `a step has five tries and ten minutes, and a person ten wrong codes at once`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let (secret, _) = try await bench.switchOnSecondFactor()
        let first = try await step(bench)
        for _ in 0..<5 { _ = try await accounts.signIn(step: first, code: "000000", isLocal: false) }
        #expect(try await accounts.signIn(step: first, code: bench.code(secret), isLocal: false) == .over)
        let second = try await step(bench)
        for _ in 0..<5 { _ = try await accounts.signIn(step: second, code: "000000", isLocal: false) }
        let third = try await step(bench)
        let held = try await accounts.signIn(step: third, code: bench.code(secret), isLocal: false)
        #expect(held == .wrong(person: Bench.delegate))
        bench.clock.move(seconds: 120)
        guard case .done = try await accounts.signIn(step: third, code: bench.code(secret), isLocal: false) else {
            Issue.record("the right code was not taken after a while")
            return
        }
        let late = try await step(bench)
        bench.clock.move(seconds: 600)
        #expect(try await accounts.signIn(step: late, code: bench.code(secret), isLocal: false) == .over)
    }

    @Test func `name and password alone no longer show a tool's owner`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        #expect(try await accounts.person(name: Self.name, password: Bench.password, isLocal: false) != nil)
        _ = try await bench.switchOnSecondFactor()
        #expect(try await accounts.person(name: Self.name, password: Bench.password, isLocal: false) == nil)
    }

    @Test func `it is switched on by a code and the password, and off by both`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let mine = try await accounts.beginSession(of: Bench.delegate)
        let other = try await accounts.beginSession(of: Bench.delegate)
        await #expect(throws: AccountError.nothingOffered) {
            try await accounts.confirmSecondFactor(
                of: Bench.delegate,
                code: "1",
                password: Bench.password,
                keeping: mine
            )
        }
        let offered = try await accounts.offerSecondFactor(to: Bench.delegate)
        #expect(offered.address.hasPrefix("otpauth://totp/Entente:delegate%40norland?secret=\(offered.secret)&"))
        let secret = try #require(Base32.decode(offered.secret))
        await #expect(throws: AccountError.wrongCode) {
            try await accounts.confirmSecondFactor(
                of: Bench.delegate,
                code: "000000",
                password: Bench.password,
                keeping: mine
            )
        }
        let code = bench.code(secret)
        await #expect(throws: AccountError.wrongPassword) {
            try await accounts.confirmSecondFactor(of: Bench.delegate, code: code, password: "wrong", keeping: mine)
        }
        #expect(try await accounts.secondFactor(of: Bench.delegate).isOn == false)
        _ = try await accounts.confirmSecondFactor(
            of: Bench.delegate,
            code: code,
            password: Bench.password,
            keeping: mine
        )
        #expect(try await accounts.secondFactor(of: Bench.delegate).isOn)
        #expect(try await accounts.person(session: mine, isLocal: false) != nil)
        #expect(try await accounts.person(session: other, isLocal: false) == nil)
        await #expect(throws: AccountError.wrongPassword) {
            let proof = FreshProof(password: "wrong", code: bench.code(secret, steps: 1), session: mine)
            try await accounts.removeSecondFactor(of: Bench.delegate, showing: proof)
        }
        await #expect(throws: AccountError.wrongCode) {
            let proof = FreshProof(password: Bench.password, code: code, session: mine)
            try await accounts.removeSecondFactor(of: Bench.delegate, showing: proof)
        }
        let proof = FreshProof(password: Bench.password, code: bench.code(secret, steps: 1), session: mine)
        try await accounts.removeSecondFactor(of: Bench.delegate, showing: proof)
        let factor = try await accounts.secondFactor(of: Bench.delegate)
        #expect(!factor.isOn && factor.recoveryCodesLeft == 0)
        #expect(try await accounts.person(name: Self.name, password: Bench.password, isLocal: false) != nil)
    }

    @Test func `who has no password has nothing to add to`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        await #expect(throws: AccountError.nothingOffered) { try await accounts.offerSecondFactor(to: Bench.example) }
    }
}
