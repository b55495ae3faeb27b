/// Addresses of clients, as limits know them.
enum ClientAddress {
    /// One key for all addresses that one client can choose freely: an IPv4 address, or an IPv6 network of 64 bits.
    static func key(_ peer: String?) -> String {
        guard let peer else { return "" }
        guard peer.contains(":") else { return peer }
        // An IPv4 address in IPv6 clothes (RFC 4291, section 2.5.5.2).
        if let last = peer.split(separator: ":").last, last.contains(".") { return String(last) }
        let text = peer.prefix { $0 != "%" }.lowercased()
        let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        var groups = halves[0].split(separator: ":").map(String.init)
        if halves.count == 2 {
            let rest = halves[1].split(separator: ":").map(String.init)
            groups += [String](repeating: "0", count: max(8 - groups.count - rest.count, 0)) + rest
        }
        let network = groups.prefix(4).map { group in
            let digits = group.drop { $0 == "0" }
            return digits.isEmpty ? "0" : String(digits)
        }
        return network.joined(separator: ":") + "::/64"
    }
}
