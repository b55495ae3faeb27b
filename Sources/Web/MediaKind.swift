/// What kind of client a part of the address space is for. It decides how errors look and which policies apply.
public enum MediaKind: String, CaseIterable, Hashable, Sendable {
    /// Pages for people.
    case page
    /// TAXII 2.1 resources.
    case taxii
    /// Style sheets, scripts, images: equal for everyone.
    case asset
    /// Downloads and other texts for tools.
    case plain
}

/// A part of the address space, so that an unknown path in it is answered in its own media kind.
public struct Region: Hashable, Sendable {
    /// The path at which the region begins, without a slash at its end: `/taxii2`.
    public let prefix: String
    /// The kind of the region's answers.
    public let kind: MediaKind
    /// Header fields that scripts of other sites may read, where the node lets them read this region at all.
    public let exposedFields: [String]

    /// The region of `prefix` itself and of every path below it.
    public init(prefix: String, kind: MediaKind, exposedFields: [String] = []) {
        self.prefix = prefix
        self.kind = kind
        self.exposedFields = exposedFields
    }

    func contains(_ path: Substring) -> Bool {
        path.hasPrefix(prefix) && (path.count == prefix.count || path.dropFirst(prefix.count).first == "/")
    }
}
