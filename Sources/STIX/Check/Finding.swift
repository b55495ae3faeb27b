/// What a check has to say about one place of an object.
public struct Finding: Hashable, Sendable {
    /// Whether it makes the object invalid.
    public enum Severity: String, Hashable, Sendable {
        /// A MUST is broken: the object is not taken.
        case error
        /// A SHOULD is not followed: the object is taken as it is.
        case warning
    }

    /// The place, as a JSON pointer (RFC 6901) from where the check began: `/external_references/0/url`.
    public let path: String
    /// The rule: the section that states it, such as `STIX 2.1 §3.2`. Stable.
    public let rule: String
    /// Whether it makes the object invalid.
    public let severity: Severity
    /// What was found.
    public let reason: String
    /// What would have been right.
    public let expectation: String

    /// States a finding.
    public init(path: String, rule: String, severity: Severity = .error, reason: String, expectation: String) {
        self.path = path
        self.rule = rule
        self.severity = severity
        self.reason = reason
        self.expectation = expectation
    }

    /// The same finding seen from further out: the path begins with this one.
    public func beneath(_ prefix: String) -> Finding {
        Finding(path: prefix + path, rule: rule, severity: severity, reason: reason, expectation: expectation)
    }
}

extension Finding: CustomStringConvertible {
    /// One line: severity, place, reason, expectation, rule.
    public var description: String {
        "\(severity.rawValue) at \(path.isEmpty ? "/" : path): \(reason); expected \(expectation) [\(rule)]"
    }
}

extension Finding: Comparable {
    /// By place, list indexes by number, then by rule and reason: the same order whatever the order of properties.
    public static func < (first: Self, second: Self) -> Bool {
        if first.path != second.path { return isLess(first.path, second.path) }
        if first.rule != second.rule { return first.rule < second.rule }
        return (first.reason, first.expectation) < (second.reason, second.expectation)
    }

    /// Step by step; numbers come before names, so that the order is total.
    private static func isLess(_ first: String, _ second: String) -> Bool {
        let left = first.split(separator: "/", omittingEmptySubsequences: false)
        let right = second.split(separator: "/", omittingEmptySubsequences: false)
        for (one, other) in zip(left, right) where one != other {
            switch (index(one), index(other)) {
            case (let number?, let against?): return number == against ? one < other : number < against
            case (.some, nil): return true
            case (nil, .some): return false
            case (nil, nil): return one < other
            }
        }
        return left.count < right.count
    }

    private static func index(_ step: Substring) -> Int? {
        step.utf8.allSatisfy(Name.isDigit) ? Int(step) : nil
    }
}
