import Testing

@testable import Accounts

@Suite struct MailAddressTests {
    @Test(arguments: [
        "desk@mofa.example", "a.b+c@x-y.example", "o'neil@mofa.example", "péter@mofa.example", "desk@例え.example",
        "a@localhost", "x_{y}@mofa.example",
    ])
    func `an address of atoms and labels is one`(text: String) {
        #expect(MailAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", "@", "a@", "@b", "a", "a@b@c", "a b@c", "a@b c", "a@b..c", ".a@b", "a.@b", "a..b@c", "a@-b", "a@b-",
        "<a@b>",
        "a@b>", "a@b\r\nBcc: c@d", "a@b\n", "a\0@b", "\"a b\"@c", "a@[127.0.0.1]", "a,b@c", "a;b@c", "a:b@c",
        "a@b\u{202E}",
        "a\u{200B}@b", "a@b\u{2028}", "a@\u{301}b\u{A0}", "a\\@b", "(a)@b",
    ])
    func `nothing else is`(text: String) {
        #expect(MailAddress(text) == nil)
    }

    @Test func `domains are in small letters, names as they are, and lengths have bounds`() {
        #expect(MailAddress("Desk@MOFA.Example")?.description == "Desk@mofa.example")
        #expect(MailAddress(String(repeating: "a", count: 64) + "@b.example") != nil)
        #expect(MailAddress(String(repeating: "a", count: 65) + "@b.example") == nil)
        let label = String(repeating: "b", count: 63)
        #expect(MailAddress("a@\(label).\(label).\(label)") != nil)
        #expect(MailAddress("a@\(label)b") == nil)
        #expect(MailAddress("a@\(label).\(label).\(label).\(label)") == nil)
        #expect(MailAddress("a@b.example")?.isASCII == true && MailAddress("é@b.example")?.isASCII == false)
    }
}
