/// How a language writes numbers, dates and lists: plain functions on values, without the operating system's tables,
/// so that a page is the same on every machine.
public struct Locale: Sendable {
    /// The language it is for.
    public let language: Language
    /// What the language calls itself.
    public let ownName: String
    /// Stands between groups of three digits.
    public let groupSeparator: String
    /// Stands before the decimals.
    public let decimalMark: String
    /// Names of the twelve months.
    public let months: [String]
    /// Which plural form a number takes: an index into the forms of a counted text.
    public let pluralForm: @Sendable (Int) -> Int
    /// Writes a day from year, month (1 to 12) and day.
    public let day: @Sendable (_ year: String, _ month: String, _ day: Int) -> String
    /// Writes a month of a year.
    public let month: @Sendable (_ year: String, _ month: String) -> String

    /// Whether a date ends with its year, after its month, so that two dates can share them: "11 to 12 July 2023".
    public let sharesEndOfDates: Bool

    /// English: "11 July 2023", "July 2023", "7,000", one and other.
    public static let english = Locale(
        language: .english,
        ownName: "English",
        groupSeparator: ",",
        decimalMark: ".",
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        pluralForm: { $0 == 1 ? 0 : 1 },
        day: { year, month, day in "\(day) \(month) \(year)" },
        month: { year, month in "\(month) \(year)" },
        sharesEndOfDates: true
    )

    /// French: "11 juillet 2023", "1er juillet 2023", "7 000", "1,5"; nought and one are singular.
    public static let french = Locale(
        language: .french,
        ownName: "Français",
        groupSeparator: "\u{202F}",
        decimalMark: ",",
        months: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ],
        pluralForm: { $0.magnitude < 2 ? 0 : 1 },
        day: { year, month, day in "\(day == 1 ? "1er" : String(day)) \(month) \(year)" },
        month: { year, month in "\(month) \(year)" },
        sharesEndOfDates: true
    )

    /// A whole number with its digits in groups of three.
    public func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        return (number < 0 ? "\u{2212}" : "") + group(digits)
    }

    /// A decimal text (`-12345.60`) with its digits in groups and its decimals kept; anything else comes back as it
    /// is.
    public func grouped(decimal text: String) -> String {
        guard let number = DecimalText(text) else { return text }
        let whole = group(number.whole)
        let decimals = number.decimals.isEmpty ? "" : decimalMark + number.decimals
        return (number.isNegative ? "\u{2212}" : "") + whole + decimals
    }

    private func group(_ digits: String) -> String {
        let bytes = Array(digits)
        var result = ""
        for (index, digit) in bytes.enumerated() {
            if index > 0, (bytes.count - index) % 3 == 0 { result += groupSeparator }
            result.append(digit)
        }
        return result
    }
}
