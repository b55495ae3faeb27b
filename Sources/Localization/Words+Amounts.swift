extension Words {
    /// An amount with its unit: "USD 7.0 billion", "KRW 150.0 billion", "500 buses".
    ///
    /// A currency (three capital letters) stands before the number, any other unit after it. Millions and billions
    /// are used only where three decimals hold the amount exactly; every other amount is written out in groups.
    ///
    /// - Parameters:
    ///   - amount: decimal text as recorded
    ///   - unit: a currency code or a unit in words, or nil where none is recorded
    ///   - bound: `at-least`, `about`, `at-most`, or nil and `exactly` for the number itself
    public func amount(_ amount: String, unit: String?, bound: String? = nil) -> String {
        let isCurrency = unit.map(Self.isCurrencyCode) ?? false
        let number = isCurrency ? short(amount) : locale.grouped(decimal: amount)
        let counted =
            switch unit {
            case .some(let unit) where isCurrency: self(.amountCurrency, ["number": number, "unit": unit])
            case .some(let unit): self(.amountUnit, ["number": number, "unit": term(unit, in: "unit")])
            case .none: number
            }
        return switch bound {
        case "at-least", "at least": self(.amountAtLeast, ["amount": counted])
        case "at-most", "at most": self(.amountAtMost, ["amount": counted])
        case "about": self(.amountAbout, ["amount": counted])
        default: counted
        }
    }

    /// Whether a unit is written like a code of ISO 4217: three capital letters.
    public static func isCurrencyCode(_ unit: String) -> Bool {
        unit.utf8.count == 3 && unit.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    private func short(_ amount: String) -> String {
        guard let number = DecimalText(amount), !number.isNegative else { return locale.grouped(decimal: amount) }
        for (places, key) in [(9, Text.amountBillion), (6, .amountMillion)] where number.whole.count > places {
            let scaled = number.scaled(down: places)
            guard scaled.decimals.count <= 3 else { break }
            let digits = locale.grouped(decimal: "\(scaled.whole).\(scaled.decimals)")
            // More digits than fit are many, whatever they are.
            return formed(key, locale.pluralForm(Int(scaled.whole) ?? .max), ["number": digits])
        }
        return locale.grouped(decimal: amount)
    }

    /// A list in words: "A", "A and B", "A, B and C".
    public func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return self(.listLast, ["list": items.dropLast().joined(separator: self[.listSeparator]), "last": last])
    }
}
