extension Words {
    /// A text to sort names by: small letters, those with marks beside those without, so that États stands before Zones.
    public static func order(_ name: String) -> String {
        let small = name.lowercased()
        guard !small.utf8.allSatisfy({ $0 < 0x80 }) else { return small }
        var result = String.UnicodeScalarView()
        for scalar in small.unicodeScalars {
            result.append(scalar.value < 0x80 ? scalar : plain(scalar) ?? scalar)
        }
        return String(result)
    }

    /// The letter of the basic alphabet that a letter with marks is made of, by its name in Unicode.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let beginning = "LATIN SMALL LETTER "
        guard let name = scalar.properties.name, name.hasPrefix(beginning) else { return nil }
        let rest = name.dropFirst(beginning.count)
        guard rest.dropFirst().hasPrefix(" WITH "), let letter = rest.unicodeScalars.first else { return nil }
        return Unicode.Scalar(letter.value | 0x20)
    }
}
