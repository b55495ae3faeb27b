/// A decimal number as text, taken apart without rounding: amounts are kept as they were reported.
struct DecimalText {
    let isNegative: Bool
    /// The digits before the mark, without leading zeros, at least one.
    let whole: String
    /// The digits after the mark, as written.
    let decimals: String

    init?(_ text: String) {
        var rest = Substring(text)
        isNegative = rest.first == "-"
        if isNegative { rest.removeFirst() }
        let halves = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let areDigits = halves.allSatisfy { half in
            !half.isEmpty && half.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        guard areDigits, let first = halves.first else { return nil }
        let significant = first.drop { $0 == "0" }
        whole = significant.isEmpty ? "0" : String(significant)
        decimals = halves.count > 1 ? String(halves[1]) : ""
    }

    /// The same number with its mark moved left by `places`, trailing zeros dropped down to one decimal.
    func scaled(down places: Int) -> (whole: String, decimals: String) {
        let zeros = String(repeating: "0", count: max(0, places + 1 - whole.count))
        let digits = zeros + whole
        var tail = String(digits.suffix(places)) + decimals
        while tail.count > 1, tail.hasSuffix("0") { tail.removeLast() }
        return (String(digits.dropLast(places)), tail)
    }
}
