import Accounts
import Foundation
import STIX
import Testing

@Suite struct ToolTokenTests {
    private static let ceiling = TokenCeiling(rank: 0, caveats: ["ATOMAL"], keepsParty: true, keepsFormats: false)

    private func make(_ bench: Bench, days: Int = 30) async throws -> (token: ToolToken, secret: String) {
        try await bench.accounts.makeToken(
            for: Bench.delegate,
            name: " poller ",
            scope: .read,
            ceiling: Self.ceiling,
            days: days
        )
    }

    @Test func `a token stands for its person, with or without the name`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let (token, secret) = try await make(bench)
        #expect(ToolToken.hasForm(secret))
        #expect(token.name == "poller")
        for name in [nil, "delegate@norland", "Delegate@NORLAND"] {
            let holder = try await accounts.holder(ofToken: secret, name: name, isLocal: false)
            #expect(holder?.account.person == Bench.delegate)
            #expect(holder?.token.scope == .read)
            #expect(holder?.token.ceiling == Self.ceiling)
        }
        for name in ["reader@norland", "delegate@sudmark", "delegate", ""] {
            #expect(try await accounts.holder(ofToken: secret, name: name, isLocal: false) == nil)
        }
        for other in ["", secret + "0", String(secret.dropLast()), "entente-" + String(repeating: "0", count: 64)] {
            #expect(try await accounts.holder(ofToken: other, isLocal: false) == nil)
        }
    }

    @Test func `a token works beside a second factor, and is no password`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        _ = try await bench.switchOnSecondFactor()
        let (_, secret) = try await make(bench)
        #expect(try await accounts.holder(ofToken: secret, isLocal: false) != nil)
        #expect(try await accounts.signIn(name: "delegate@norland", password: secret, isLocal: false) == nil)
        await #expect(throws: AccountError.password(minimum: 12, maximum: 1_024)) {
            try await accounts.setPassword(secret, of: Bench.delegate)
        }
    }

    @Test func `it ends with its time, when it is withdrawn, and while its person may not sign in`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let (short, shortSecret) = try await make(bench, days: 1)
        let (long, longSecret) = try await make(bench, days: 365)
        #expect(try await accounts.tokens(of: Bench.delegate).map(\.id) == [short.id, long.id])
        bench.clock.move(seconds: 86_399)
        #expect(try await accounts.holder(ofToken: shortSecret, isLocal: false) != nil)
        bench.clock.move(seconds: 1)
        #expect(try await accounts.holder(ofToken: shortSecret, isLocal: false) == nil)
        #expect(try await accounts.tokens(of: Bench.delegate).map(\.id) == [long.id])
        #expect(try await accounts.holder(ofToken: longSecret, isLocal: false) != nil)
        try await accounts.setActive(false, person: Bench.delegate)
        #expect(try await accounts.holder(ofToken: longSecret, isLocal: false) == nil)
        try await accounts.setActive(true, person: Bench.delegate)
        await #expect(throws: AccountError.unknown) { try await accounts.revokeToken(long.id, of: Bench.example) }
        #expect(try await accounts.holder(ofToken: longSecret, isLocal: false) != nil)
        try await accounts.revokeToken(long.id, of: Bench.delegate)
        #expect(try await accounts.holder(ofToken: longSecret, isLocal: false) == nil)
    }

    @Test func `the day of its last use is noted`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let (_, secret) = try await make(bench)
        #expect(try await accounts.tokens(of: Bench.delegate).first?.lastUsed == nil)
        for _ in 0..<3 { _ = try await accounts.holder(ofToken: secret, isLocal: false) }
        #expect(try await accounts.tokens(of: Bench.delegate).first?.lastUsed == "2027-01-15")
        bench.clock.move(seconds: 86_400)
        _ = try await accounts.holder(ofToken: secret, isLocal: false)
        #expect(try await accounts.tokens(of: Bench.delegate).first?.lastUsed == "2027-01-16")
    }

    @Test func `an example reader's token works on this machine alone`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let (_, secret) = try await accounts.makeToken(
            for: Bench.example,
            name: "t",
            scope: .read,
            ceiling: Self.ceiling,
            days: 1
        )
        #expect(try await accounts.holder(ofToken: secret, isLocal: true) != nil)
        #expect(try await accounts.holder(ofToken: secret, isLocal: false) == nil)
    }

    @Test func `what cannot be a token is refused`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let now = bench.clock.now().microseconds
        for ends in [now, now - 1, now + 367 * 86_400_000_000] {
            await #expect(throws: AccountError.tokenTime) {
                try await accounts.makeToken(
                    for: Bench.delegate,
                    name: "t",
                    scope: .read,
                    ceiling: Self.ceiling,
                    ends: Instant(microseconds: ends)
                )
            }
        }
        for name in ["", "   ", "a\u{202E}b", "a\nb", String(repeating: "a", count: 65)] {
            await #expect(throws: AccountError.tokenName) {
                try await accounts.makeToken(
                    for: Bench.delegate,
                    name: name,
                    scope: .read,
                    ceiling: Self.ceiling,
                    days: 1
                )
            }
        }
        let apart = TokenCeiling(rank: 0, keepsParty: false, keepsFormats: true)
        for (scope, ceiling) in [
            (TokenScope.readWrite, apart), (.read, apart),
            (.readWrite, TokenCeiling(rank: 0, keepsParty: false, keepsFormats: false)),
        ] {
            await #expect(throws: AccountError.tokenScope) {
                try await accounts.makeToken(for: Bench.delegate, name: "t", scope: scope, ceiling: ceiling, days: 1)
            }
        }
        await #expect(throws: AccountError.unknown) {
            try await accounts.makeToken(
                for: "identity--x",
                name: "t",
                scope: .read,
                ceiling: Self.ceiling,
                days: 1
            )
        }
        for _ in 0..<ToolToken.limit { _ = try await make(bench) }
        await #expect(throws: AccountError.tooManyTokens(limit: ToolToken.limit)) { try await make(bench) }
    }

    @Test func `secrets of tokens, recovery codes and sealed seeds are not in the store`() async throws {
        let bench = try Bench()
        _ = try await bench.populated()
        let (_, secret) = try await make(bench)
        let (seed, recovery) = try await bench.switchOnSecondFactor()
        var kept = Data()
        for file in try FileManager.default.contentsOfDirectory(atPath: bench.folder) {
            kept += FileManager.default.contents(atPath: bench.folder + "/" + file) ?? Data()
        }
        #expect(kept.range(of: Data("poller".utf8)) != nil)
        #expect(kept.range(of: Data(secret.utf8)) == nil)
        for code in recovery { #expect(kept.range(of: Data(code.utf8)) == nil) }
        #expect(kept.range(of: Data(seed)) == nil)
    }
}
