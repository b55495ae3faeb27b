/// The exact sum of decimal texts, of any length: amounts are never rounded on the way.
struct DecimalSum {
    /// The sum as decimal text, with as many decimals as the most exact of them.
    let text: String

    /// Adds them.
    ///
    /// - Returns: nil where one is no number or is negative: what is taken back is not what is given
    init?(_ amounts: [String]) {
        var halves: [(whole: [UInt8], decimals: [UInt8])] = []
        for amount in amounts {
            let parts = amount.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = parts.first else { return nil }
            let digits = parts.map { $0.map { $0 &- UInt8(ascii: "0") } }
            guard !first.isEmpty, digits.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 < 10 } }) else { return nil }
            halves.append((digits[0], digits.count > 1 ? digits[1] : []))
        }
        let places = halves.map(\.decimals.count).max() ?? 0
        var sum: [UInt8] = [0]
        for half in halves {
            let zeros = [UInt8](repeating: 0, count: places - half.decimals.count)
            sum = Self.add(sum, (half.whole + half.decimals + zeros).reversed())
        }
        while sum.count <= places { sum.append(0) }
        let digits = String(decoding: sum.reversed().map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
        let whole = digits.dropLast(places).drop { $0 == "0" }
        let decimals = digits.suffix(places)
        text = (whole.isEmpty ? "0" : String(whole)) + (decimals.isEmpty ? "" : "." + decimals)
    }

    /// Digits, the least first.
    private static func add(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var carry: UInt8 = 0
        for index in 0..<max(left.count, right.count) {
            let digit = (index < left.count ? left[index] : 0) + (index < right.count ? right[index] : 0) + carry
            result.append(digit % 10)
            carry = digit / 10
        }
        return carry > 0 ? result + [carry] : result
    }
}
