import HTTPTypes
import Testing

@testable import Web

/// What is kept of what a browser calls itself.
@Suite struct BrowserNameTests {
    @Test(arguments: [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Safari/537.36",
            "Chrome, Windows"
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Safari/537.36 Edg/139.0",
            "Edge, Windows"
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605",
            "Safari, macOS"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) CriOS/126 Safari/604",
            "Chrome, iOS"
        ),
        ("Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", "Firefox, Android"),
    ])
    func `a browser is named by family and system`(agent: String, name: String) {
        #expect(BrowserName.of([.userAgent: agent]) == name)
    }

    @Test(arguments: ["", "curl/8.0", "<script>alert(1)</script>", String(repeating: "a", count: 512) + " Firefox"])
    func `nothing of a client's own text is kept`(agent: String) {
        #expect(BrowserName.of([.userAgent: agent]) == nil)
        #expect(BrowserName.of([:]) == nil)
    }
}
