@testable import Difference

/// Reads the marks of the plain form, as its description says.
enum PlainForm {
    /// The bytes of either side.
    static func read(_ text: String) -> [[UInt8]] {
        var sides: [String.UnicodeScalarView] = [.init(), .init()]
        var (isOld, isNew) = (true, true)
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch (scalars[index], next) {
            case ("[", "-"): (isOld, isNew, index) = (true, false, index + 2)
            case ("{", "+"): (isOld, isNew, index) = (false, true, index + 2)
            case ("-", "]"), ("+", "}"): (isOld, isNew, index) = (true, true, index + 2)
            default:
                if scalars[index] == "\\" { index += 1 }
                guard index < scalars.count else { return [] }
                if isOld { sides[0].append(scalars[index]) }
                if isNew { sides[1].append(scalars[index]) }
                index += 1
            }
        }
        return sides.map { Array(String($0).utf8) }
    }

    /// The same of spans.
    static func sides(_ spans: [WordSpan]) -> [[UInt8]] {
        [spans.filter(\.isOld), spans.filter(\.isNew)].map { Array($0.map(\.text).joined().utf8) }
    }
}
