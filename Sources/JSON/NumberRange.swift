/// Which numbers a text may hold, and the one form each takes.
///
/// A number is an integer if its canonical form has neither fraction nor exponent, however it was written: 1.0, 1e3 and
/// -0 are 1, 1000 and 0. Integers lie within ±(2^53-1), where a double holds each one exactly (RFC 7493 section 2.2).
/// Doubles from 2^53 up to 1e21 would be written as integers beyond that range, so that the canonical form could not be
/// read back: they are refused as the integers they are. From 1e21 on the canonical form has an exponent.
enum NumberRange {
    static let largestInteger: Int64 = (1 << 53) - 1
    static let firstWithExponent = 1e21

    enum Settled {
        case integer(Int64)
        case double
        case outOfRange
    }

    @inline(__always)
    static func holds(_ integer: Int64) -> Bool {
        integer >= -largestInteger && integer <= largestInteger
    }

    static func settle(_ double: Double) -> Settled {
        let magnitude = double.magnitude
        if magnitude <= Double(largestInteger) {
            let integer = Int64(double)
            return Double(integer) == double ? .integer(integer) : .double
        }
        return magnitude >= firstWithExponent && magnitude.isFinite ? .double : .outOfRange
    }
}
