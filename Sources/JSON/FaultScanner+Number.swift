extension FaultScanner {
    /// A number (RFC 8259 section 6) within our ranges.
    mutating func number() throws(JSONError) {
        let start = place
        _ = take(UInt8(ascii: "-"))
        if take(UInt8(ascii: "0")) {
            if isDigit(next) { throw fault(.number, "the number begins with a zero", "no leading zero", at: start) }
        } else {
            try digits("a digit after the minus sign")
        }
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            try digits("a digit after the point")
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits("a digit in the exponent")
        }
        try range(of: start, isWhole: isWhole)
    }

    /// Integers are measured as such: a double would round them into the range.
    private func range(of start: Int, isWhole: Bool) throws(JSONError) {
        let token = String(decoding: text[start..<place], as: UTF8.self)
        if isWhole {
            guard let integer = Int64(token), NumberRange.holds(integer) else { throw integerFault(token, at: start) }
            return
        }
        let double = Double(token) ?? .infinity
        guard double.isFinite else {
            throw fault(.numberRange, "\(Self.short(token)) is too large", "a number that a double can hold", at: start)
        }
        if case .outOfRange = NumberRange.settle(double) { throw integerFault(token, at: start) }
    }

    private func integerFault(_ token: String, at start: Int) -> JSONError {
        fault(
            .integerRange,
            "the integer \(Self.short(token)) is out of range",
            "-\(NumberRange.largestInteger) to \(NumberRange.largestInteger)",
            at: start
        )
    }

    private mutating func digits(_ expectation: String) throws(JSONError) {
        guard isDigit(next) else { throw fault(.number, "found \(found)", expectation) }
        while isDigit(next) { place += 1 }
    }

    private func isDigit(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func short(_ token: String) -> String {
        token.utf8.count <= 32 ? token : token.prefix(32) + "…"
    }
}
