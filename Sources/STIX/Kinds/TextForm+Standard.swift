/// Bytes of a text, lent for a check.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension TextForm {
    /// Base64 with padding (RFC 4648 §4).
    static let base64 = TextForm("base64", section: "STIX 2.1 §2.1", expectation: "base64 with padding (RFC 4648)") {
        guard !$0.isEmpty, $0.count % 4 == 0 else { return false }
        let padding = $0[$0.count - 1] != UInt8(ascii: "=") ? 0 : $0[$0.count - 2] != UInt8(ascii: "=") ? 1 : 2
        return $0.dropLast(padding).allSatisfy {
            Name.isLower($0) || Name.isUpper($0) || Name.isDigit($0) || $0 == UInt8(ascii: "+")
                || $0 == UInt8(ascii: "/")
        }
    }

    /// Pairs of hexadecimal digits, which should be lowercase.
    static let hexadecimal = TextForm(
        "hexadecimal",
        section: "STIX 2.1 §2.8",
        expectation: "an even number of digits 0-9 and a-f",
        advice: [
            TextForm(
                "lowercase hexadecimal",
                section: "STIX 2.1 §2.8",
                expectation: "lowercase digits",
                severity: .warning
            ) { !$0.contains(where: Name.isUpper) }
        ]
    ) { !$0.isEmpty && $0.count % 2 == 0 && $0.allSatisfy { Hex.value($0) != nil } }

    /// A well-formed language tag; whether its subtags are registered is not asked.
    static let language = TextForm(
        "language tag",
        section: "STIX 2.1 §3.2",
        expectation: "a language tag (RFC 5646) such as en, ja or zh-Hant-TW",
        bytes: LanguageTag.isWellFormed
    )

    /// What a STIX relationship type consists of.
    static let relationshipType = TextForm(
        "relationship type",
        section: "STIX 2.1 §5.1",
        expectation: "letters a-z, digits and hyphens",
        bytes: Name.isVocabularyWord
    )

    /// A name that should be in lower case with hyphens.
    static let lowercaseName = TextForm(
        "kill chain name",
        section: "STIX 2.1 §2.11",
        expectation: "lower case and hyphens",
        severity: .warning,
        bytes: Name.isVocabularyWord
    )

    /// A URL: begins with a scheme and has no spaces.
    static let url = TextForm(
        "URL",
        section: nil,
        expectation: "a URL (RFC 3986) with its scheme",
        severity: .warning,
        isForFanged: true
    ) { bytes in
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return false }
        let isScheme = bytes[..<colon].allSatisfy { byte in
            Name.isLower(byte | 0x20) || Name.isDigit(byte) || "+-.".utf8.contains(byte)
        }
        return isScheme && bytes.allSatisfy { $0 > UInt8(ascii: " ") }
    }

    /// A media type of a registered top-level type.
    static let mediaType = TextForm(
        "media type",
        section: nil,
        expectation: "an IANA media type such as application/pdf"
    ) { bytes in
        let parts = bytes.split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts[1].first, first > UInt8(ascii: " ") else { return false }
        return registries.contains(String(decoding: parts[0], as: UTF8.self).lowercased())
    }

    private static let registries: Set<String> = [
        "application", "audio", "font", "haptics", "image", "message", "model", "multipart", "text", "video",
    ]

    /// The name of a character set.
    static let characterSet = TextForm(
        "character set",
        section: nil,
        expectation: "the IANA name of a character set such as ISO-8859-1"
    ) { bytes in
        bytes.count >= 2 && bytes.count <= 250
            && bytes.allSatisfy {
                Name.isLower($0 | 0x20) || Name.isDigit($0) || "/.+_:-()".utf8.contains($0)
            }
    }

    /// A name of a platform in the form of CPE 2.3.
    static let platform = TextForm(
        "CPE",
        section: "STIX 2.1 §6.14",
        expectation: "a CPE 2.3 name: cpe:2.3: and eleven parts"
    ) { bytes in
        guard bytes.starts(with: "cpe:2.3:".utf8) else { return false }
        var colons = 0
        var isEscaped = false
        for byte in bytes {
            if byte == UInt8(ascii: ":") && !isEscaped { colons += 1 }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return colons == 12
    }

    /// A registry key with its hive spelled out.
    static let registryKey = TextForm(
        "registry key",
        section: "STIX 2.1 §6.17",
        expectation: "the hive spelled out, such as HKEY_LOCAL_MACHINE"
    ) { bytes in
        let hive = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\\") }, as: UTF8.self).uppercased()
        return !["HKLM", "HKCC", "HKCR", "HKCU", "HKU"].contains(hive)
    }

    /// A name of a socket option.
    static let socketOption = TextForm(
        "socket option",
        section: "STIX 2.1 §6.12.4",
        expectation: "a name such as SO_REUSEADDR or TCP_NODELAY"
    ) { bytes in
        let prefix = String(decoding: bytes.prefix { $0 != UInt8(ascii: "_") }, as: UTF8.self)
        return bytes.contains(UInt8(ascii: "_"))
            && ["SO", "ICMP", "ICMP6", "IP", "IPV6", "MCAST", "TCP", "IRLMP"].contains(prefix)
    }

    /// The key of a language in the contents of a language-content.
    static let contentLanguage = TextForm(
        "language tag",
        section: "STIX 2.1 §7.1",
        expectation: "a language tag (RFC 5646)",
        bytes: LanguageTag.isWellFormed
    )
}
