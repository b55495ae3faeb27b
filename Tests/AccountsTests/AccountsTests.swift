import Accounts
import Foundation
import STIX
import Testing

@Suite struct PasswordTests {
    @Test func `the right name and password are recognised, again and again`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        for name in ["delegate@norland", "Delegate@NORLAND", "delegate@norland"] {
            let found = try await accounts.person(name: name, password: Bench.password, isLocal: false)
            #expect(found?.person == Bench.delegate)
        }
    }

    @Test(arguments: [
        ("delegate@norland", "wrong password"), ("delegate@norland", ""), ("nobody@norland", Bench.password),
        ("delegate", Bench.password), ("reader@norland", ""), ("reader@norland", Bench.password), ("@", ""),
    ])
    func `anything else is not`(name: String, password: String) async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        #expect(try await accounts.person(name: name, password: password, isLocal: true) == nil)
    }

    @Test func `composed and decomposed letters are one password`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        try await accounts.setPassword("caf\u{E9} caf\u{E9} caf\u{E9}", of: Bench.delegate)
        let typed = "cafe\u{301} cafe\u{301} cafe\u{301}"
        #expect(try await accounts.person(name: "delegate@norland", password: typed, isLocal: false) != nil)
    }

    @Test func `a changed password ends what the old one opened`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        _ = try await accounts.person(name: "delegate@norland", password: Bench.password, isLocal: false)
        let session = try await accounts.beginSession(of: Bench.delegate)
        try await accounts.setPassword("another long password", of: Bench.delegate)
        #expect(
            try await accounts.person(name: "delegate@norland", password: Bench.password, isLocal: false) == nil
        )
        #expect(try await accounts.person(session: session, isLocal: false) == nil)
    }

    @Test func `someone set inactive is not recognised, by any proof`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        _ = try await accounts.person(name: "delegate@norland", password: Bench.password, isLocal: false)
        _ = try await accounts.person(session: session, isLocal: false)
        try await accounts.setActive(false, person: Bench.delegate)
        #expect(
            try await accounts.person(name: "delegate@norland", password: Bench.password, isLocal: false) == nil
        )
        #expect(try await accounts.person(session: session, isLocal: false) == nil)
        await #expect(throws: AccountError.unknown) { try await accounts.beginSession(of: Bench.delegate) }
    }

    @Test func `passwords that are too short or too long are refused`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        for password in ["short", String(repeating: "a", count: 1_025)] {
            await #expect(throws: AccountError.password(minimum: 12, maximum: 1_024)) {
                try await accounts.setPassword(password, of: Bench.delegate)
            }
        }
        await #expect(throws: AccountError.exampleWithPassword) {
            try await accounts.setPassword(Bench.password, of: Bench.example)
        }
    }

    @Test(arguments: [
        "password1234", "PasswordPassword", "P@ssw0rd 2026!", "Pass-word-pass", "qwertyuiop123", "1q2w3e4r5t6y",
        "aaaaaaaaaaaaa", "123456789012", "Delegate-Norland", "norland2026!!", "Entente-TAXII-1", "azertyuiop789",
        "Welcome2026!", "nato-alliance", "987654321abc", "iloveyou12345", "            ", "Summer2026!!!",
    ])
    func `passwords that are guessed first are refused`(password: String) async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        await #expect(throws: AccountError.passwordGuessable) {
            try await accounts.setPassword(password, of: Bench.delegate)
        }
        await #expect(throws: AccountError.passwordGuessable) {
            try await accounts.changePassword(
                of: Bench.delegate,
                showing: FreshProof(password: Bench.password),
                to: password
            )
        }
        let link = try await accounts.makeLink(for: Bench.delegate, ends: .distantFuture)
        await #expect(throws: AccountError.passwordGuessable) {
            try await accounts.enter(link: link, choosing: password, isLocal: false)
        }
    }

    @Test(arguments: [
        "a long password", "correct horse battery", "839201746528", "日本の海と山と空と川と風", "!\"§$%&/()=?*+#<>|x9z",
        "Delegate of the seven seas", String(repeating: "wave and shore ", count: 68),
    ])
    func `any other password is taken, whatever it is made of`(password: String) async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        try await accounts.setPassword(password, of: Bench.delegate)
        #expect(try await accounts.person(name: "delegate@norland", password: password, isLocal: false) != nil)
        let others = [String(password.dropLast()), password + " ", password.uppercased() + "a"]
        for other in others {
            #expect(try await accounts.person(name: "delegate@norland", password: other, isLocal: false) == nil)
        }
    }

    @Test func `to change a password one shows the present one`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        await #expect(throws: AccountError.wrongPassword) {
            try await accounts.changePassword(
                of: Bench.delegate,
                showing: FreshProof(password: "not the password"),
                to: "a new password here"
            )
        }
        #expect(try await accounts.person(session: session, isLocal: false) != nil)
        try await accounts.changePassword(
            of: Bench.delegate,
            showing: FreshProof(password: Bench.password),
            to: "a new password here"
        )
        #expect(try await accounts.person(session: session, isLocal: false) == nil)
        let name = "delegate@norland"
        #expect(try await accounts.person(name: name, password: Bench.password, isLocal: false) == nil)
        #expect(try await accounts.person(name: name, password: "a new password here", isLocal: false) != nil)
    }

    /// Whatever is wrong, one password is hashed, so that nobody learns from the time which names there are.
    @Test func `every attempt is equal work, whether the name is known or not`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        for name in ["delegate@norland", "nobody@norland", "nobody@nowhere", "reader@norland", "no name", "", "@"] {
            let before = accounts.passwordRuns
            #expect(try await accounts.person(name: name, password: "a wrong password", isLocal: false) == nil)
            #expect(accounts.passwordRuns == before + 1, "\(name)")
            #expect(try await accounts.signIn(name: name, password: "a wrong password", isLocal: false) == nil)
            #expect(accounts.passwordRuns == before + 2, "\(name)")
        }
        try await accounts.setActive(false, person: Bench.delegate)
        let before = accounts.passwordRuns
        #expect(try await accounts.signIn(name: "delegate@norland", password: Bench.password, isLocal: false) == nil)
        #expect(accounts.passwordRuns == before + 1)
    }

    @Test func `when too many wait, the next is told so`() async throws {
        let bench = try Bench(waitingLimit: 0)
        await #expect(throws: AccountError.busy) {
            try await bench.accounts.person(name: "a@b", password: "c", isLocal: true)
        }
    }
}

@Suite struct AccountTests {
    @Test func `a realm is one party's`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        try await accounts.openRealm("norland", for: Bench.party)
        #expect(try await accounts.realm(of: Bench.party) == "norland")
        await #expect(throws: AccountError.realmUnusable("norland")) {
            try await accounts.openRealm("Norland", for: "identity--other")
        }
        await #expect(throws: AccountError.realmUnusable("second")) {
            try await accounts.openRealm("second", for: Bench.party)
        }
        await #expect(throws: AccountError.realmUnusable("a b")) { try await accounts.openRealm("a b", for: "x") }
    }

    @Test func `names are unique within a party, and stay in its realm`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let name = try #require(SignInName("delegate@norland"))
        await #expect(throws: AccountError.taken("delegate@norland")) {
            try await accounts.add(Account(person: "identity--x", party: Bench.party, name: name, display: "X"))
        }
        await #expect(throws: AccountError.foreignRealm("norland")) {
            try await accounts.add(Account(person: "identity--x", party: "identity--other", name: name, display: "X"))
        }
        #expect(try await accounts.accounts(of: Bench.party).map(\.name.local) == ["delegate", "reader"])
        #expect(try await accounts.account(of: Bench.example)?.isExample == true)
    }

    @Test(arguments: ["", "a", "a@", "@b", "a@b@c", "a b@c", "é@c", String(repeating: "a", count: 65) + "@b"])
    func `other texts are no names`(text: String) {
        #expect(SignInName(text) == nil)
    }
}

@Suite struct SessionTests {
    @Test func `a session lasts its time and no longer`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        bench.clock.move(seconds: 99)
        #expect(try await accounts.person(session: session, isLocal: false)?.person == Bench.delegate)
        bench.clock.move(seconds: 1)
        #expect(try await accounts.person(session: session, isLocal: false) == nil)
        #expect(try await accounts.person(session: "", isLocal: false) == nil)
    }

    @Test func `a session ends when it is not used for too long, and its use is noted seldom`() async throws {
        let bench = try Bench(sessions: SessionTimes(absolute: 10_000, idle: 1_200))
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        let began = bench.clock.now()
        for _ in 0..<9 {
            bench.clock.move(seconds: 10)
            #expect(try await accounts.person(session: session, isLocal: false) != nil)
        }
        // Less than a twelfth of the limit has passed: nothing was written.
        #expect(try await accounts.sessions(of: Bench.delegate, asking: nil).first?.used == began)
        bench.clock.move(seconds: 10)
        #expect(try await accounts.person(session: session, isLocal: false) != nil)
        #expect(try await accounts.sessions(of: Bench.delegate, asking: nil).first?.used == bench.clock.now())
        bench.clock.move(seconds: 1_199)
        #expect(try await accounts.person(session: session, isLocal: false) != nil)
        bench.clock.move(seconds: 1_200)
        #expect(try await accounts.person(session: session, isLocal: false) == nil)
        #expect(try await accounts.sessions(of: Bench.delegate, asking: nil).isEmpty)
    }

    @Test func `use does not move the absolute end`() async throws {
        let bench = try Bench(sessions: SessionTimes(absolute: 1_000, idle: 300))
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        for second in stride(from: Int64(100), to: 1_000, by: 100) {
            bench.clock.move(seconds: 100)
            #expect(try await accounts.person(session: session, isLocal: false) != nil, "after \(second) s")
        }
        bench.clock.move(seconds: 100)
        #expect(try await accounts.person(session: session, isLocal: false) == nil)
    }

    @Test func `signing out everywhere ends every session of that person alone`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let one = try await accounts.beginSession(of: Bench.delegate)
        let two = try await accounts.beginSession(of: Bench.delegate)
        let other = try await accounts.beginSession(of: Bench.example)
        for session in [one, two, other] { _ = try await accounts.person(session: session, isLocal: true) }
        let listed = try await accounts.sessions(of: Bench.delegate, asking: two)
        #expect(listed.map(\.isCurrent).sorted { $0 && !$1 } == [true, false])
        try await accounts.endSessions(of: Bench.delegate)
        #expect(try await accounts.person(session: one, isLocal: true) == nil)
        #expect(try await accounts.person(session: two, isLocal: true) == nil)
        #expect(try await accounts.person(session: other, isLocal: true) != nil)
    }

    @Test func `a session that was ended is over`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        let other = try await accounts.beginSession(of: Bench.delegate)
        _ = try await accounts.person(session: session, isLocal: false)
        try await accounts.endSession(session)
        #expect(try await accounts.person(session: session, isLocal: false) == nil)
        #expect(try await accounts.person(session: other, isLocal: false) != nil)
    }

    @Test func `secrets are not in the store`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        let link = try await accounts.makeLink(for: Bench.example, ends: nil)
        var kept = Data()
        for file in try FileManager.default.contentsOfDirectory(atPath: bench.folder) {
            kept += FileManager.default.contents(atPath: bench.folder + "/" + file) ?? Data()
        }
        #expect(kept.range(of: Data(Bench.delegate.utf8)) != nil)
        for secret in [session, link, Bench.password] {
            #expect(kept.range(of: Data(secret.utf8)) == nil)
        }
    }
}

@Suite struct LinkTests {
    @Test func `an example reader's link works each time, on this machine alone`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let link = try await accounts.makeLink(for: Bench.example, ends: nil)
        #expect(try await accounts.state(ofLink: link, isLocal: true) == .always)
        #expect(try await accounts.state(ofLink: link, isLocal: false) == .void)
        #expect(try await accounts.follow(link: link, isLocal: false) == nil)
        let first = try #require(try await accounts.follow(link: link, isLocal: true))
        let second = try #require(try await accounts.follow(link: link, isLocal: true))
        #expect(first.account.person == Bench.example)
        #expect(first.session != second.session)
        #expect(try await accounts.person(session: first.session, isLocal: true)?.person == Bench.example)
        #expect(try await accounts.person(session: first.session, isLocal: false) == nil)
    }

    @Test func `anyone else's link lets them choose a password, once, and until its end`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let end = Instant(microseconds: bench.clock.now().microseconds + 10_000_000)
        let link = try await accounts.makeLink(for: Bench.delegate, ends: end)
        let name = try #require(SignInName("delegate@norland"))
        #expect(try await accounts.state(ofLink: link, isLocal: false) == .password(name))
        #expect(try await accounts.follow(link: link, isLocal: false) == nil)
        await #expect(throws: AccountError.password(minimum: 12, maximum: 1_024)) {
            try await accounts.enter(link: link, choosing: "short", isLocal: false)
        }
        let chosen = "a password of one's own"
        let step = try await accounts.enter(link: link, choosing: chosen, isLocal: false)
        guard case .done(let account, let session) = step else {
            Issue.record("\(String(describing: step))")
            return
        }
        #expect(account.person == Bench.delegate)
        #expect(try await accounts.person(session: session, isLocal: false) != nil)
        #expect(try await accounts.person(name: "delegate@norland", password: chosen, isLocal: false) != nil)
        #expect(try await accounts.enter(link: link, choosing: chosen, isLocal: false) == nil)
        #expect(try await accounts.state(ofLink: link, isLocal: false) == .void)
        let late = try await accounts.makeLink(for: Bench.delegate, ends: end)
        bench.clock.move(seconds: 10)
        #expect(try await accounts.enter(link: late, choosing: chosen, isLocal: false) == nil)
        await #expect(throws: AccountError.unknown) { try await accounts.makeLink(for: Bench.delegate, ends: nil) }
    }

    @Test func `a chosen password voids the other links, and a second factor is still asked for`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        _ = try await bench.switchOnSecondFactor()
        let end = Instant(microseconds: bench.clock.now().microseconds + 10_000_000)
        let link = try await accounts.makeLink(for: Bench.delegate, ends: end)
        let other = try await accounts.makeLink(for: Bench.delegate, ends: end)
        let step = try await accounts.enter(link: link, choosing: "another long password", isLocal: false)
        guard case .code = step else {
            Issue.record("\(String(describing: step))")
            return
        }
        #expect(try await accounts.state(ofLink: other, isLocal: false) == .void)
    }
}
