import DatabaseSupport
import Foundation
import Testing

@testable import Database

/// The key under which secrets are sealed, and its file.
@Suite struct SealingKeyTests {
    private let bytes = Array(UInt8(1)...32)

    @Test func `what is sealed opens by the same key in the same place, and by nothing else`() throws {
        let key = try #require(SealingKey(bytes: bytes))
        let other = try #require(SealingKey(bytes: bytes.reversed()))
        let plain = Array("a seed".utf8)
        let sealed = try key.sealed(plain, for: "account.code_secret one")
        #expect(key.opened(sealed, for: "account.code_secret one") == plain)
        #expect(other.opened(sealed, for: "account.code_secret one") == nil)
        for place in ["account.code_secret two", "account.code_offered one", ""] {
            #expect(key.opened(sealed, for: place) == nil, "\(place)")
        }
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(key.opened(changed, for: "account.code_secret one") == nil, "byte \(index)")
            #expect(key.opened(Array(sealed.prefix(index)), for: "account.code_secret one") == nil, "\(index) bytes")
        }
        #expect(try key.sealed(plain, for: "a") != key.sealed(plain, for: "a"))
        #expect(try key.opened(key.sealed([], for: "a"), for: "a") == [])
    }

    @Test func `a key is 32 bytes in one line of base 64, and its description does not hold it`() throws {
        let text = Data(bytes).base64EncodedString()
        let key = try #require(SealingKey(text: text + "\n"))
        let same = try #require(SealingKey(text: text))
        #expect(same.opened(try key.sealed([7], for: "p"), for: "p") == [7])
        #expect("\(key) \(String(reflecting: key))" == "sealing key sealing key")
        let made = SealingKey.newText()
        #expect(SealingKey(text: made) != nil && made.hasSuffix("\n") && made != SealingKey.newText())
        let short = Data(bytes.dropLast()).base64EncodedString()
        for wrong in ["", "\n", short, text + "\n\n", text + "A", " " + text, text.lowercased() + "!", "0x" + text] {
            #expect(SealingKey(text: wrong) == nil, "\(wrong)")
        }
        #expect(SealingKey(bytes: bytes + [0]) == nil)
    }

    @Test func `a file that others may read is refused, and one as service managers hand it over is not`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/key"
        func read(_ text: String, mode: Int) throws -> SealingKey {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            return try SealingKey(path: path)
        }
        let text = SealingKey.newText()
        for mode in [0o600, 0o400, 0o440, 0o640] { _ = try read(text, mode: mode) }
        for mode in [0o644, 0o604, 0o660, 0o602, 0o610] {
            let error = #expect(throws: SealingKey.Fault.file(.open)) { try read(text, mode: mode) }
            #expect(error?.description.contains("0600") == true)
        }
        let fault = #expect(throws: SealingKey.Fault.form) { try read("password", mode: 0o600) }
        #expect(fault?.description == "expected one line, 32 bytes in base 64, as \"entente secret key\" writes them")
        #expect(throws: SealingKey.Fault.file(.unreadable)) { try SealingKey(path: folder.path + "/none") }
        #expect(throws: SealingKey.Fault.file(.unreadable)) { try SealingKey(path: folder.path) }
    }
}
