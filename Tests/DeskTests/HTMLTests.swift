import Testing

@testable import Desk

@Suite struct HTMLTests {
    @Test func `what is interpolated is escaped`() {
        let name = #"<script>alert("1")</script> & 'x'"#
        let html: HTML = #"<p title="\#(name)">\#(name)</p>"#
        let escaped = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;"
        #expect(html.text == #"<p title="\#(escaped)">\#(escaped)</p>"#)
    }

    @Test func `a quotation mark with a combining mark cannot end an attribute`() {
        let name = "\"\u{301} onfocus=alert(1) <\u{338}b>\u{200D}"
        let html: HTML = #"<p title="\#(name)">"#
        let inner = html.text.unicodeScalars.dropFirst(10).dropLast(2)
        #expect(!inner.contains("\"") && !inner.contains("<") && !inner.contains(">"))
    }

    @Test func `markup inside markup is not escaped again`() {
        let inner: HTML = "<b>\("a<b")</b>"
        let outer: HTML = "<p>\(inner)\(7)</p>"
        #expect(outer.text == "<p><b>a&lt;b</b>7</p>")
    }

    @Test func `control characters are left out and line ends stay`() {
        #expect(HTML(escaping: "a\u{0}b\u{1B}[0m\nc\u{7F}").text == "ab[0m\nc")
    }

    @Test func `text that turns its surroundings stands apart`() {
        #expect(isolated("plain").text == "plain")
        #expect(isolated("日本").text == "日本")
        #expect(isolated("a\u{202E}b").text == "<bdi>a\u{202E}b</bdi>")
        #expect(isolated("שלום").text == "<bdi>שלום</bdi>")
    }
}

@Suite struct AddressTests {
    @Test func `queries are encoded`() {
        let address = Address("/records/", query: [("q", "a&b=c d/é"), ("to", "x--1")])
        #expect(address.text == "/records/?q=a%26b%3Dc%20d%2F%C3%A9&to=x--1")
        #expect(address.setting("q", nil).text == "/records/?to=x--1")
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", " https://a", "//a", "ftp://a", ""])
    func `only the web's own schemes become links`(text: String) {
        #expect(!Address.isLinkable(text))
    }

    @Test func `addresses of the web become links`() {
        #expect(Address.isLinkable("https://a.example/") && Address.isLinkable("HTTP://a.example/"))
    }
}
