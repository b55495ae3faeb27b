import Testing

@testable import STIX

/// The forms of texts.
struct TextFormTests {
    private func takes(_ form: TextForm, _ text: String) -> Bool { text.withUTF8Buffer(form.accepts) }

    @Test(arguments: [
        "en", "ja", "de-CH", "zh-Hant-TW", "sr-Latn-RS", "es-419", "sl-rozaj-biske-1994", "de-CH-1901",
        "hy-Latn-IT-arevela",
        "zh-cmn-Hans-CN", "x-private", "en-US-u-islamcal", "de-a-value-x-own", "i-klingon", "en-GB-oed", "nob", "EN-us",
    ])
    func `a well-formed language tag is taken (RFC 5646)`(tag: String) {
        #expect(takes(.language, tag))
    }

    @Test(arguments: [
        "", "e", "english language", "en_US", "en-", "-en", "en--US", "12", "a-DE", "de-x", "de-a", "de-419-DE-1",
        "en-x-",
        "abcdefghi", "de-ä",
    ])
    func `what is no language tag is refused`(tag: String) {
        #expect(!takes(.language, tag))
    }

    @Test func `IPv4 addresses and blocks`() {
        for text in ["0.0.0.0", "255.255.255.255", "10.0.0.0/8", "10.1.2.3/32"] {
            #expect(takes(.ipv4, text), "\(text)")
        }
        let others = [
            "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.04", "1.2.3.4/33", "1.2.3.4/", "1.2.3.4/8/8", "a.b.c.d",
            " 1.2.3.4",
        ]
        for text in others { #expect(!takes(.ipv4, text), "\(text)") }
    }

    @Test func `IPv6 addresses and blocks`() {
        let addresses = [
            "::", "::1", "1::", "2001:db8::1", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "fe80::/10",
            "2001:DB8::/32", "1::8", "1:2:3:4:5:6:7::",
        ]
        for text in addresses { #expect(takes(.ipv6, text), "\(text)") }
        let others = [
            "", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", ":1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:",
            "g::", "::1/129", "::1.2.3", "1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "1:2:3:4:5:6:7:8::",
        ]
        for text in others { #expect(!takes(.ipv6, text), "\(text)") }
    }

    @Test func `base64 and hexadecimal`() {
        for text in ["QQ==", "QUI=", "QUJD", "+/+/"] { #expect(takes(.base64, text), "\(text)") }
        for text in ["", "Q", "QQ", "QQ=", "Q===", "QQ=A", "QU_D", "Q Q="] { #expect(!takes(.base64, text), "\(text)") }
        for text in ["00", "0aFF"] { #expect(takes(.hexadecimal, text), "\(text)") }
        for text in ["", "0", "0g", "0x00"] { #expect(!takes(.hexadecimal, text), "\(text)") }
    }

    @Test func `addresses of mail, domains, web and platforms`() {
        for text in ["a@b", "jo.o'neil@example.com"] { #expect(takes(.emailAddress, text), "\(text)") }
        for text in ["", "@b", "a@", "Jo <a@b>", "jo"] { #expect(!takes(.emailAddress, text), "\(text)") }
        for text in ["example.com", "日本語.example", "xn--wgv71a119e.example"] {
            #expect(takes(.domainName, text), "\(text)")
        }
        for text in ["", "a b", "http://a", "a@b", "a[.]b"] { #expect(!takes(.domainName, text), "\(text)") }
        for text in ["https://a", "mailto:a@b", "urn:x", "a+b-c.1:x"] { #expect(takes(.url, text), "\(text)") }
        for text in ["", ":a", "example.com", "ht tp://a", "https://a b"] { #expect(!takes(.url, text), "\(text)") }
        #expect(takes(.platform, #"cpe:2.3:a:foo\:bar:x:1:*:*:*:*:*:*:*"#))
        #expect(!takes(.platform, #"cpe:2.3:a:foo:bar:x:1:*:*:*:*:*:*:*"#))
        #expect(!takes(.platform, "cpe:2.3:a:foo"))
    }
}
