/// Numbers as ECMAScript prints them (ECMA-262, Number::toString; RFC 8785 section 3.2.2.3).
enum CanonicalNumber {
    /// The digits of a finite number. Not a number and the infinities, which no JSON text holds, are `null`.
    static func text(_ double: Double) -> [UInt8] {
        guard double.isFinite else { return Array("null".utf8) }
        guard double != 0 else { return [UInt8(ascii: "0")] }
        // Swift prints the shortest digits that give the number back, the nearest of them, as ECMAScript does;
        // only where it puts the point and the exponent differs.
        let shortest = Shortest(double.magnitude.description)
        var result: [UInt8] = double < 0 ? [UInt8(ascii: "-")] : []
        shortest.append(to: &result)
        return result
    }

    /// Decimal digits and the place of the point: 0.d1d2d3... times ten to the `point`.
    private struct Shortest {
        var digits: [UInt8] = []
        var point = 0

        /// Takes apart what `Double.description` prints: digits, a point, an exponent.
        init(_ text: String) {
            var seenPoint = false
            var rest = text.utf8[...]
            while let byte = rest.popFirst() {
                if byte == UInt8(ascii: "e") {
                    point += Int(String(Substring(rest))) ?? 0
                    break
                } else if byte == UInt8(ascii: ".") {
                    seenPoint = true
                } else {
                    if !seenPoint { point += 1 }
                    digits.append(byte)
                }
            }
            let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
            digits.removeFirst(zeros)
            point -= zeros
            while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        }

        /// The five cases of Number::toString, with n = `point` and k = the number of digits.
        func append(to result: inout [UInt8]) {
            let zero = UInt8(ascii: "0")
            let dot = UInt8(ascii: ".")
            if digits.count <= point, point <= 21 {
                result += digits
                result += repeatElement(zero, count: point - digits.count)
            } else if point > 0, point <= 21 {
                result += digits[..<point]
                result.append(dot)
                result += digits[point...]
            } else if point > -6, point <= 0 {
                result += [zero, dot]
                result += repeatElement(zero, count: -point)
                result += digits
            } else {
                result += digits[..<1]
                if digits.count > 1 {
                    result.append(dot)
                    result += digits[1...]
                }
                result.append(UInt8(ascii: "e"))
                result.append(point > 0 ? UInt8(ascii: "+") : UInt8(ascii: "-"))
                result += String((point - 1).magnitude).utf8
            }
        }
    }
}
