import Crypto
import Foundation
import STIX
import Testing

@testable import Accounts

/// The operator's list of passwords that nobody may choose, in both of its forms.
@Suite struct RefusedPasswordTests {
    /// A file that goes away with the test.
    private final class TemporaryFile {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path

        init(_ text: String) throws { try text.write(toFile: path, atomically: true, encoding: .utf8) }
        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private static func hash(_ password: String) -> String {
        Hexadecimal.encode(Insecure.SHA1.hash(data: Array(password.utf8))).uppercased()
    }

    @Test(arguments: ["\n", "\r\n"])
    func `a list of passwords is compared whatever the case`(end: String) throws {
        let file = try TemporaryFile(["correct horse battery", "Another Known One", ""].joined(separator: end))
        let refused = try RefusedPasswords(path: file.path)
        for password in ["correct horse battery", "Correct Horse BATTERY", "another known one"] {
            #expect(try refused.contains(password), "\(password)")
        }
        for password in ["correct horse", "correct horse battery ", "", "another unknown one"] {
            #expect(try !refused.contains(password), "\(password)")
        }
    }

    /// Every line is found, first and last included, and nothing between two lines, in files of every small length.
    @Test(arguments: ["", ":7", ":123456789\r"])
    func `hashes are found by bisection, each of them and nothing else`(count: String) throws {
        for length in [1, 2, 3, 7, 100] {
            let passwords = (0..<length).map { "password number \($0)" }
            let lines = passwords.map { Self.hash($0) }.sorted().enumerated()
                // Lines of several lengths, as counts have.
                .map { $1 + (count.isEmpty || $0.isMultiple(of: 3) ? "" : count) }
            for text in [lines.joined(separator: "\n"), lines.joined(separator: "\n") + "\n"] {
                let file = try TemporaryFile(text)
                let refused = try RefusedPasswords(path: file.path)
                for password in passwords { #expect(try refused.contains(password), "\(password) of \(length)") }
                for number in 0..<100 { #expect(try !refused.contains("another \(number)"), "\(number) of \(length)") }
            }
        }
        let small = try TemporaryFile(
            [Self.hash("a b c"), Self.hash("d e f")].sorted().joined(separator: "\n").lowercased()
        )
        #expect(try RefusedPasswords(path: small.path).contains("a b c"))
    }

    @Test func `a file that cannot serve is refused when the node starts`() throws {
        let hashes = (0..<100).map { Self.hash("\($0)") }.sorted()
        for text in ["", "\n\n", hashes.reversed().joined(separator: "\n"), hashes[0] + "\nno hash\n" + hashes[1]] {
            let file = try TemporaryFile(text)
            #expect(throws: RefusedPasswords.Fault.self, "\(text.prefix(40))") { try RefusedPasswords(path: file.path) }
        }
        for path in ["/nothing/here", "/"] {
            #expect(throws: RefusedPasswords.Fault.self, "\(path)") { try RefusedPasswords(path: path) }
        }
    }

    @Test func `a listed password is taken at no door that sets one`() async throws {
        let listed = "a listed one of these"
        let file = try TemporaryFile(Self.hash(listed))
        let bench = try Bench(refused: try RefusedPasswords(path: file.path))
        let accounts = try await bench.populated()
        await #expect(throws: AccountError.passwordListed) {
            try await accounts.setPassword(listed, of: Bench.delegate)
        }
        await #expect(throws: AccountError.passwordListed) {
            let proof = FreshProof(password: Bench.password)
            try await accounts.changePassword(of: Bench.delegate, showing: proof, to: listed)
        }
        let link = try await accounts.makeLink(for: Bench.delegate, ends: .distantFuture)
        await #expect(throws: AccountError.passwordListed) {
            try await accounts.enter(link: link, choosing: listed, isLocal: false)
        }
        try await accounts.setPassword("another of these words", of: Bench.delegate)
    }
}
