internal import Crypto

/// A file that every page uses, equal for everyone: its name holds a fingerprint of its content, so that a browser may
/// keep it for ever and never shows an old one.
struct Asset: Sendable {
    /// The address.
    let path: String
    let mediaType: String
    let bytes: [UInt8]

    init(stem: String, ending: String, mediaType: String, text: String) {
        bytes = Array(text.utf8)
        let digest = SHA256.hash(data: bytes).prefix(8)
        let fingerprint = digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        path = "/assets/\(stem)-\(fingerprint).\(ending)"
        self.mediaType = mediaType
    }

    static let styleSheet = Asset(
        stem: "look",
        ending: "css",
        mediaType: "text/css; charset=utf-8",
        text: StyleSheet.text
    )

    static let icon = Asset(
        stem: "icon",
        ending: "svg",
        mediaType: "image/svg+xml; charset=utf-8",
        text: """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" \
            fill="#10232f"/><circle cx="12" cy="16" r="7" fill="none" stroke="#6cc4e4" stroke-width="2.5"/>\
            <circle cx="20" cy="16" r="7" fill="none" stroke="#fff" stroke-width="2.5"/></svg>
            """
    )

    static let findScript = Asset(
        stem: "find",
        ending: "js",
        mediaType: "text/javascript; charset=utf-8",
        text: FindScript.text
    )

    static let watchScript = Asset(
        stem: "watch",
        ending: "js",
        mediaType: "text/javascript; charset=utf-8",
        text: WatchScript.text
    )

    static let all = [styleSheet, icon, findScript, watchScript]
}
