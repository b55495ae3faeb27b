extension TextForm {
    /// A MAC address in lower case, with colons and leading zeros.
    static let macAddress = TextForm(
        "MAC address",
        section: "STIX 2.1 §6.10",
        expectation: "six pairs of lowercase digits with colons between",
        isForFanged: true
    ) { bytes in
        guard bytes.count == 17 else { return false }
        return bytes.enumerated().allSatisfy { offset, byte in
            offset % 3 == 2 ? byte == UInt8(ascii: ":") : Hex.value(byte) != nil && !Name.isUpper(byte)
        }
    }

    /// One IPv4 address or a block of them.
    static let ipv4 = TextForm(
        "IPv4 address",
        section: "STIX 2.1 §6.8",
        expectation: "an IPv4 address or a block in CIDR notation",
        isForFanged: true
    ) { bytes in
        let parts = bytes.split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = parts.first, isIPv4(address) else { return false }
        return parts.count == 1 || isNumber(parts[1], through: 32)
    }

    /// One IPv6 address or a block of them.
    static let ipv6 = TextForm(
        "IPv6 address",
        section: "STIX 2.1 §6.9",
        expectation: "an IPv6 address or a block in CIDR notation",
        isForFanged: true
    ) { bytes in
        let parts = bytes.split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = parts.first, isIPv6(address) else { return false }
        return parts.count == 1 || isNumber(parts[1], through: 128)
    }

    /// A domain name, in letters of any script.
    static let domainName = TextForm(
        "domain name",
        section: "STIX 2.1 §6.4",
        expectation: "a domain name (RFC 1034, RFC 5890)",
        severity: .warning,
        isForFanged: true
    ) { bytes in
        !bytes.isEmpty && bytes.allSatisfy { $0 > UInt8(ascii: " ") && !"/:@[]()".utf8.contains($0) }
    }

    /// An email address without a display name.
    static let emailAddress = TextForm(
        "email address",
        section: "STIX 2.1 §6.5",
        expectation: "an address (RFC 5322 addr-spec) without a display name",
        severity: .warning,
        isForFanged: true
    ) { bytes in
        guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
        return at > 0 && at < bytes.count - 1 && !bytes.contains(UInt8(ascii: "<"))
            && !bytes.contains(UInt8(ascii: ">"))
    }

    private typealias Part = Slice<Bytes>

    /// Whether bytes are a decimal number without leading zeros up to a bound.
    private static func isNumber(_ part: Part, through bound: Int) -> Bool {
        guard (1...3).contains(part.count), part.allSatisfy(Name.isDigit) else { return false }
        let value = part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return value <= bound && (part.count == 1 || part.first != UInt8(ascii: "0"))
    }

    private static func isIPv4(_ part: Part) -> Bool {
        let octets = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return octets.count == 4 && octets.allSatisfy { isNumber($0, through: 255) }
    }

    /// Eight groups of one to four digits; `::` stands once for one or more groups of zero; the last two groups may be
    /// written as an IPv4 address (RFC 4291 §2.2).
    private static func isIPv6(_ part: Part) -> Bool {
        let groups = part.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard groups.count >= 3 else { return false }
        var count = 0
        var gaps = 0
        for (index, group) in groups.enumerated() {
            let isLast = index == groups.count - 1
            if group.isEmpty {
                let isOuter = (index == 0 && groups[1].isEmpty) || (isLast && groups[index - 1].isEmpty)
                if !isOuter { gaps += 1 }
                if index == 0 && !isOuter || isLast && !isOuter { return false }
            } else if isLast && group.contains(UInt8(ascii: ".")) {
                guard isIPv4(group) else { return false }
                count += 2
            } else {
                guard group.count <= 4, group.allSatisfy({ Hex.value($0) != nil }) else { return false }
                count += 1
            }
        }
        return gaps == 0 ? count == 8 : gaps == 1 && count < 8
    }
}
